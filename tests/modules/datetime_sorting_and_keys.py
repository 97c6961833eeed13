# Dates as keys and in order; durations summed.
from datetime import date, datetime, time, timedelta

days = [date(2024, 3, 1), date(2023, 12, 31), date(2024, 1, 15)]
print(sorted(days), {date(2024, 1, 15): "x"}[days[2]], sum([timedelta(minutes=20), timedelta(minutes=50)], timedelta()), time(9) < time(9, 30))
# expect: [datetime.date(2023, 12, 31), datetime.date(2024, 1, 15), datetime.date(2024, 3, 1)] x 1:10:00 True
print(datetime(2024, 1, 1) == date(2024, 1, 1), hash(timedelta(1)) == hash(timedelta(hours=24)), str(time(1, 2, 3, 4)), bool(time(0)))
# expect: False True 01:02:03.000004 True
try:
    date(2024, 1, 1) < datetime(2024, 1, 1)
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'datetime.date' and 'datetime.datetime'
