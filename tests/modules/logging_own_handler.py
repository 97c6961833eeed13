# A handler of one's own needs emit alone.
import logging


class Keep(logging.Handler):
    def __init__(self):
        super().__init__()
        self.kept = []

    def emit(self, record):
        self.kept.append((record.levelname, self.format(record), record.args))


log = logging.getLogger("keep")
keep = Keep()
log.addHandler(keep)
log.propagate = False
log.warning("a %s", 1)
log.error("b")
log.info("dropped by the level")
print(keep.kept)  # expect: [('WARNING', 'a 1', (1,)), ('ERROR', 'b', ())]
