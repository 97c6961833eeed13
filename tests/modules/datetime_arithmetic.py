# datetimes and timedeltas added, subtracted and compared.
from datetime import datetime, timedelta

start = datetime(2024, 2, 28, 23, 30)
print(start + timedelta(hours=1), start + timedelta(days=2), start - timedelta(weeks=1))
# expect: 2024-02-29 00:30:00 2024-03-01 23:30:00 2024-02-21 23:30:00
gap = datetime(2024, 3, 1) - start
print(gap, repr(gap), gap.total_seconds(), gap > timedelta(days=1))
# expect: 1 day, 0:30:00 datetime.timedelta(days=1, seconds=1800) 88200.0 True
print(max(start, datetime(2023, 1, 1)), start == datetime(2024, 2, 28, 23, 30, 0))
# expect: 2024-02-28 23:30:00 True
try:
    start + 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'datetime.datetime' and 'int'
