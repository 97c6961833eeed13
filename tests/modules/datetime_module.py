# timedelta and fixed dates.
from datetime import datetime, timedelta

d = datetime(2024, 2, 28, 23, 30)
print(d, d + timedelta(hours=1), d + timedelta(days=2), d.strftime("%Y-%m-%d %H:%M"), d.isoformat(), d.weekday(), d.year, d.replace(month=1))
# expect: 2024-02-28 23:30:00 2024-02-29 00:30:00 2024-03-01 23:30:00 2024-02-28 23:30 2024-02-28T23:30:00 2 2024 2024-01-28 23:30:00
print(timedelta(seconds=3661), timedelta(days=1, hours=2).total_seconds(), timedelta(minutes=90), datetime(2024, 3, 1) - datetime(2024, 2, 1), timedelta(1) > timedelta(hours=23), timedelta(seconds=1.5), timedelta(milliseconds=1), -timedelta(hours=1))
# expect: 1:01:01 93600.0 1:30:00 29 days, 0:00:00 True 0:00:01.500000 0:00:00.001000 -1 day, 23:00:00
print(repr(timedelta(1, 2)), sum([timedelta(1), timedelta(2)], timedelta()), timedelta(hours=1) * 3, timedelta(hours=3) / 2, timedelta(hours=3) / timedelta(hours=1))
# expect: datetime.timedelta(days=1, seconds=2) 3 days, 0:00:00 3:00:00 1:30:00 3.0
