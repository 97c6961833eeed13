# A logged ExceptionGroup shows its parts.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(message)s")
try:
    raise ExceptionGroup("several", [ValueError(1), KeyError("k")])
except* ValueError as group:
    logging.exception("values: %r", group.exceptions)
except* KeyError:
    logging.error("keys")
# expect: values: (ValueError(1),)
# expect:   + Exception Group Traceback (most recent call last):
# expect:   |   File "tests/modules/logging_in_exception_groups.py", line 7, in <module>
# expect:   |     raise ExceptionGroup("several", [ValueError(1), KeyError("k")])
# expect:   | ExceptionGroup: several (1 sub-exception)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: 1
# expect:     +------------------------------------
# expect: keys
