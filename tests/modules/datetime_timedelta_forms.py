# A timedelta is normalised to days, seconds and microseconds.
from datetime import timedelta

for delta in [timedelta(hours=25), timedelta(seconds=-1), timedelta(minutes=90, milliseconds=5), timedelta(), timedelta(weeks=2, microseconds=1)]:
    print(delta, repr(delta), (delta.days, delta.seconds, delta.microseconds), bool(delta))
# expect: 1 day, 1:00:00 datetime.timedelta(days=1, seconds=3600) (1, 3600, 0) True
# expect: -1 day, 23:59:59 datetime.timedelta(days=-1, seconds=86399) (-1, 86399, 0) True
# expect: 1:30:00.005000 datetime.timedelta(seconds=5400, microseconds=5000) (0, 5400, 5000) True
# expect: 0:00:00 datetime.timedelta(0) (0, 0, 0) False
# expect: 14 days, 0:00:00.000001 datetime.timedelta(days=14, microseconds=1) (14, 0, 1) True
print(timedelta(hours=1) * 2.5, timedelta(hours=1) / 4, timedelta(hours=5) // timedelta(hours=2), timedelta(hours=5) % timedelta(hours=2))
# expect: 2:30:00 0:15:00 2 1:00:00
print(timedelta(days=1) / timedelta(hours=6), abs(timedelta(days=-1)), -timedelta(minutes=1), divmod(timedelta(hours=5), timedelta(hours=2)))
# expect: 4.0 1 day, 0:00:00 -1 day, 23:59:00 (2, datetime.timedelta(seconds=3600))
