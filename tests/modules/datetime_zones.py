# Aware datetimes: UTC, fixed offsets, conversion, and no mixing with naive ones.
from datetime import datetime, timedelta, timezone

utc = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
cet = timezone(timedelta(hours=2), "CEST")
print(utc, utc.astimezone(cet), utc.astimezone(cet).tzname(), utc == utc.astimezone(cet))
print(repr(utc), timezone(timedelta(hours=-3, minutes=-30)), utc.utcoffset(), repr(cet))
print(utc.timestamp(), datetime.fromtimestamp(0, timezone.utc), utc.strftime("%z %Z"))
try:
    utc < datetime(2024, 1, 1)
except TypeError as error:
    print(error)
try:
    utc - datetime(2024, 1, 1)
except TypeError as error:
    print(error)
