# basicConfig to stdout with a format of its own.
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-8s|%(name)s|%(message)s")
logging.debug("not shown")
logging.info("number %d of %s", 3, "five")  # expect: INFO    |root|number 3 of five
logging.getLogger("app.db").warning("slow query: %.2f s", 1.2345)
# expect: WARNING |app.db|slow query: 1.23 s
logging.error("plain")  # expect: ERROR   |root|plain
logging.critical("%s %s", "a", "b")  # expect: CRITICAL|root|a b
