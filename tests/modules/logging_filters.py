# Filters as functions and as objects drop or change records.
import logging
import sys


class Counting(logging.Filter):
    seen = 0

    def filter(self, record):
        Counting.seen += 1
        record.number = Counting.seen
        return True


logging.basicConfig(stream=sys.stdout, format="%(number)s %(message)s")
log = logging.getLogger("f")
log.addFilter(Counting())
log.addFilter(lambda record: "secret" not in record.getMessage())
log.warning("one")  # expect: 1 one
log.warning("a %s", "secret")
log.warning("three")  # expect: 3 three
