# Dates: weekdays, ordinals, ISO weeks, replace and ranges of days.
from datetime import date, timedelta

day = date(2024, 2, 27)
print(day.weekday(), day.isoweekday(), day.toordinal(), day.isocalendar(), day.timetuple().tm_yday)
# expect: 1 2 738943 datetime.IsoCalendarDate(year=2024, week=9, weekday=2) 58
print([str(day + timedelta(days=n)) for n in range(4)])
# expect: ['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01']
print(day.replace(day=1), date(2025, 1, 1) - day, repr(day), day.ctime(), date.min, date.max)
# expect: 2024-02-01 309 days, 0:00:00 datetime.date(2024, 2, 27) Tue Feb 27 00:00:00 2024 0001-01-01 9999-12-31
try:
    date(2023, 2, 29)
except ValueError as error:
    print(error)  # expect: day is out of range for month
