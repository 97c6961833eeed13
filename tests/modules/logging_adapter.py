# A LoggerAdapter adds its context to each message.
import logging
import sys


class Tagged(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['tag']}] {msg}", kwargs


logging.basicConfig(stream=sys.stdout, format="%(name)s %(levelname)s %(message)s", level=logging.INFO)
log = Tagged(logging.getLogger("svc"), {"tag": "r1"})
log.info("ready %d", 1)  # expect: svc INFO [r1] ready 1
log.warning("careful")  # expect: svc WARNING [r1] careful
log.debug("no")
