# Taking a datetime apart and putting it together.
from datetime import date, datetime, time

moment = datetime(2024, 5, 6, 7, 8, 9, 10)
print(moment.date(), moment.time(), repr(moment.time()), moment.year, moment.microsecond)
# expect: 2024-05-06 07:08:09.000010 datetime.time(7, 8, 9, 10) 2024 10
print(datetime.combine(date(2020, 1, 2), time(3, 4)), moment.replace(hour=0, microsecond=0), tuple(moment.timetuple()))
# expect: 2020-01-02 03:04:00 2024-05-06 00:08:09 (2024, 5, 6, 7, 8, 9, 0, 127, -1)
for wrong in [(2024, 13, 1), (2024, 1, 32), (0, 1, 1), (2024, 1, 1, 24)]:
    try:
        datetime(*wrong)
    except ValueError as error:
        print(error)
# expect: month must be in 1..12
# expect: day is out of range for month
# expect: year 0 is out of range
# expect: hour must be in 0..23
