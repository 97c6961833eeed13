# Each handler has its own level and formatter.
import io
import logging
import sys

log = logging.getLogger("two")
log.setLevel(logging.DEBUG)
log.propagate = False
memory = io.StringIO()
quiet, loud = logging.StreamHandler(memory), logging.StreamHandler(sys.stdout)
quiet.setLevel(logging.ERROR)
quiet.setFormatter(logging.Formatter("<%(message)s>"))
log.addHandler(quiet)
log.addHandler(loud)
log.debug("details")  # expect: details
log.error("broken")  # expect: broken
print(repr(memory.getvalue()), len(log.handlers))  # expect: '<broken>\n' 2
log.removeHandler(loud)
log.error("more")
print(repr(memory.getvalue()), log.hasHandlers())  # expect: '<broken>\n<more>\n' True
