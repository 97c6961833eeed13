# logging.disable silences everything up to a level, for all loggers.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(message)s")
logging.disable(logging.WARNING)
logging.warning("silenced")
logging.error("heard")  # expect: heard
logging.disable(logging.NOTSET)
logging.warning("heard again")  # expect: heard again
log = logging.getLogger("x")
log.disabled = True
log.error("never")
