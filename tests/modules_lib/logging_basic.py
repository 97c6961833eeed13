# logging: levels, the tree of loggers, formats, handlers, exceptions.
import asyncio
import io
import logging
import sys


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(logging.getLogger(), logging.getLogger("a.b"), logging.getLogger("a.b").parent, logging.root is logging.getLogger("root"))
log = logging.getLogger("x")
print(log.level, log.getEffectiveLevel(), log.isEnabledFor(10), log.hasHandlers(), log.name, log.propagate, log.disabled, log.handlers)
print(log.getChild("y"), log.getChildren(), log.parent, log is logging.getLogger("x"))
saved, sys.stderr = sys.stderr, io.StringIO()
log.warning("last resort %s", 1)
log.info("not shown")
text, sys.stderr = sys.stderr.getvalue(), saved
print(repr(text))

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout)
log.debug("d %d %s", 1, "a")
log.info("i")
log.warning("by name %(k)s", {"k": 5})
log.error("e")
log.critical("c")
log.log(25, "between")
logging.warning("root")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("exc %s", "z")
log.error("no exception", exc_info=True)
log.info({"a": 1})
log.info("%s")
log.info("100%")
logging.basicConfig(level=logging.ERROR)
print(logging.root.level)

for style, fmt in (("%", "%(levelname)-8s|%(name)s|%(message)s|%(levelno)d|%(funcName)s|%(module)s|%(threadName)s|%(taskName)s|%(filename)s"),
                   ("{", "{levelname:>8}:{message}:{name}"), ("$", "$levelname ${message} $$ $name")):
    logging.basicConfig(force=True, stream=sys.stdout, format=fmt, style=style, level=logging.INFO)
    log.info("styled %s", "msg")


def function():
    log.warning("in a function")


def outer():
    inner()


def inner():
    logging.warning("a level up", stacklevel=2)


logging.basicConfig(force=True, stream=sys.stdout, format="%(funcName)s %(lineno)d %(message)s")
function()
outer()
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("H:%(message)s"))
handler.setLevel(logging.ERROR)
log.addHandler(handler)
log.error("both")
log.propagate = False
log.error("only one")
log.warning("none")
log.removeHandler(handler)
log.propagate = True
print(handler, logging.NullHandler(), logging.Formatter().format(logging.makeLogRecord({"msg": "m %s", "args": ("a",)})))


class Secrets(logging.Filter):
    def filter(self, record):
        return "secret" not in record.getMessage()


logging.basicConfig(force=True, stream=sys.stdout, format="%(message)s")
log.addFilter(Secrets())
log.warning("fine")
log.warning("a secret")
log.filters.clear()
only_a = logging.Filter("a")
print(only_a.filter(logging.makeLogRecord({"name": "a.b"})), only_a.filter(logging.makeLogRecord({"name": "ab"})))
log.addFilter(lambda record: record.levelno > 30)
log.warning("no")
log.error("yes")
log.filters.clear()


def replaced(record):
    return logging.makeLogRecord({**record.__dict__, "msg": "replaced"})


log.addFilter(replaced)
log.error("original")
log.filters.clear()
log.setLevel("ERROR")
log.warning("hidden")
print(log.level, log, logging.getLevelName(40), logging.getLevelName("INFO"), logging.getLevelName(33), logging.getLevelNamesMapping())
logging.addLevelName(33, "MIDDLE")
log.setLevel(0)
logging.basicConfig(force=True, stream=sys.stdout, format="%(levelname)s %(message)s")
log.log(33, "named level")
logging.disable(logging.CRITICAL)
log.critical("off")
logging.disable(logging.NOTSET)
log.critical("on")
logging.getLogger("p").setLevel(50)
print(logging.getLogger("p.q.r").getEffectiveLevel(), logging.getLogger("p.q.r").parent, logging.getLogger("p.q"), logging.getLogger("p.q.r").parent)

logging.basicConfig(force=True, stream=sys.stdout, format="%(ip)s %(message)s")
log.warning("extra", extra={"ip": "1.2"})
adapter = logging.LoggerAdapter(log, {"ip": "9"})
adapter.warning("adapted %s", 1)
print(adapter, adapter.name, adapter.isEnabledFor(10))


class Tagging(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg}", kwargs


logging.basicConfig(force=True, stream=sys.stdout, format="%(levelname)s:%(message)s")
Tagging(log, {"id": 7}).error("hello")


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append((self.format(record), record.levelname, record.args, record.msg, record.name))


collect = Collect()
quiet = logging.getLogger("quiet")
quiet.addHandler(collect)
quiet.propagate = False
quiet.error("m %s %s", 1, 2)
print(collect.lines, collect.name, collect.level, collect)
out = io.StringIO()
to_text = logging.StreamHandler(out)
to_text.terminator = "|"
quiet.addHandler(to_text)
quiet.error("a")
quiet.error("b")
print(out.getvalue(), to_text.setStream(sys.stdout) is out)
logging.basicConfig(force=True, handlers=[logging.StreamHandler(sys.stdout), logging.NullHandler()], format="N %(message)s")
try:
    try:
        raise KeyError("a")
    except KeyError as error:
        raise ValueError("b") from error
except ValueError:
    logging.error("chain", exc_info=sys.exc_info())
logging.error("given", exc_info=ValueError("instance"))


async def main():
    logging.basicConfig(force=True, stream=sys.stdout, format="%(taskName)s %(message)s")
    logging.warning("in a task")
    asyncio.current_task().set_name("named")
    logging.warning("renamed")
    await asyncio.gather(worker(1), asyncio.create_task(worker(2), name="second"))


async def worker(n):
    await asyncio.sleep(n)
    logging.warning("worker %d", n)


asyncio.run(main())
