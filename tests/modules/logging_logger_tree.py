# Children log through their parents' handlers, once for each handler.
import logging
import sys

for name in ("", "a", "a.b"):
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter(f"<{name or 'root'}> %(name)s %(message)s"))
    logging.getLogger(name).addHandler(handler)
logging.getLogger("a.b.c").warning("all three")
# expect: <a.b> a.b.c all three
# expect: <a> a.b.c all three
# expect: <root> a.b.c all three
logging.getLogger("a").propagate = False
logging.getLogger("a.b").warning("two")
# expect: <a.b> a.b two
# expect: <a> a.b two
logging.getLogger("z").warning("one")  # expect: <root> z one
