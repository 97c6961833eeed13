# logger.exception appends the traceback; exc_info=True does the same at any level.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s", level=logging.DEBUG)
try:
    {}["missing"]
except KeyError:
    logging.exception("lookup failed")
    logging.debug("again", exc_info=True)
# expect: ERROR lookup failed
# expect: Traceback (most recent call last):
# expect:   File "tests/modules/logging_exception_text.py", line 7, in <module>
# expect:     {}["missing"]
# expect:     ~~^^^^^^^^^^^
# expect: KeyError: 'missing'
# expect: DEBUG again
# expect: Traceback (most recent call last):
# expect:   File "tests/modules/logging_exception_text.py", line 7, in <module>
# expect:     {}["missing"]
# expect:     ~~^^^^^^^^^^^
# expect: KeyError: 'missing'
logging.error("with an exception object", exc_info=ValueError("never raised"))
# expect: ERROR with an exception object
# expect: ValueError: never raised
