# datefmt and %(asctime)s, with the record's time set.
import logging
import time

formatter = logging.Formatter("%(asctime)s %(message)s", datefmt="%Y-%m-%d %H:%M")
formatter.converter = time.gmtime
record = logging.makeLogRecord({"msg": "hello %s", "args": ("you",), "created": 86400.25, "msecs": 250.0})
print(formatter.format(record), record.getMessage(), record.levelname)
# expect: 1970-01-02 00:00 hello you hello you Level None
plain = logging.Formatter("%(asctime)s %(message)s")
plain.converter = time.gmtime
print(plain.format(record))  # expect: 1970-01-02 00:00:00,250 hello you
