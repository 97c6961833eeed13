# isoformat with its precisions, and fromisoformat back.
from datetime import date, datetime, time, timezone

moment = datetime(2024, 3, 5, 7, 8, 9, 120000)
print(moment.isoformat(), moment.isoformat(" "), moment.isoformat(timespec="minutes"), moment.isoformat(timespec="milliseconds"))
# expect: 2024-03-05T07:08:09.120000 2024-03-05 07:08:09.120000 2024-03-05T07:08 2024-03-05T07:08:09.120
print(datetime.fromisoformat("2024-03-05T07:08:09.120000") == moment, repr(datetime.fromisoformat("2024-03-05")))
# expect: True datetime.datetime(2024, 3, 5, 0, 0)
print(date.fromisoformat("2024-12-31"), time.fromisoformat("12:30"), datetime.fromisoformat("2024-03-05T07:08:09+02:00"))
# expect: 2024-12-31 12:30:00 2024-03-05 07:08:09+02:00
print(datetime(2024, 3, 5, tzinfo=timezone.utc).isoformat())  # expect: 2024-03-05T00:00:00+00:00
try:
    datetime.fromisoformat("yesterday")
except ValueError as error:
    print(error)  # expect: Invalid isoformat string: 'yesterday'
