# Loggers write to stderr, or where a handler says.
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("not shown")
logging.info("hello %s", "world")  # expect: INFO:root:hello world
logger = logging.getLogger("lesson.part")
logger.warning("careful: %d of %d", 3, 5)  # expect: WARNING:lesson.part:careful: 3 of 5
logger.setLevel(logging.ERROR)
logger.warning("not shown either")
logger.error("broken")  # expect: ERROR:lesson.part:broken
try:
    1 / 0
except ZeroDivisionError:
    logger.exception("with a traceback")
# expect: ERROR:lesson.part:with a traceback
# expect: Traceback (most recent call last):
# expect:   File "tests/modules/logging_module.py", line 14, in <module>
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("[%(levelname)-8s] %(message)s"))
own = logging.getLogger("own")
own.propagate = False
own.addHandler(handler)
own.setLevel("DEBUG")
own.debug("formatted")  # expect: [DEBUG   ] formatted
own.critical("very")  # expect: [CRITICAL] very
print(logger.getEffectiveLevel(), own.isEnabledFor(logging.DEBUG), logging.getLevelName(30), logger.name, logging.getLogger("own") is own)
# expect: 40 True WARNING lesson.part True
