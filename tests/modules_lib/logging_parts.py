# logging: records, formatters, errors and misuse, captured warnings.
import io
import logging
import sys
import time
import warnings


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


log = logging.getLogger("x")
attempt(lambda: log.setLevel("bad"))
attempt(lambda: log.setLevel(1.5))
attempt(lambda: log.log("a", "b"))
attempt(lambda: logging.Formatter("%(message"))
attempt(lambda: logging.Formatter("nothing"))
attempt(lambda: logging.Formatter("{x", style="{"))
attempt(lambda: logging.Formatter("none", style="{"))
attempt(lambda: logging.Formatter("$", style="$"))
attempt(lambda: logging.Formatter("none", style="$"))
attempt(lambda: logging.Formatter("x", style="?"))
attempt(lambda: logging.getLogger(3))
attempt(lambda: logging.basicConfig(stream=1, filename="a"))
attempt(lambda: logging.basicConfig(force=True, style="x"))
attempt(lambda: logging.basicConfig(force=True, nonsense=1))
attempt(lambda: log.warning("x", extra={"message": 1}))
attempt(lambda: log.warning("a", bad=1))
attempt(lambda: logging.Handler().emit(None))
attempt(lambda: logging.Handler("x"))
attempt(lambda: logging.setLoggerClass(int))

record = logging.LogRecord("n", 20, "/a/b/c.py", 5, "msg %s", ("z",), None, "func")
print(record, record.getMessage(), record.filename, record.module, record.funcName, record.lineno, record.levelname)
record.created, record.msecs = 1700000000.1234, 123.0
logging.Formatter.converter = time.gmtime
stamp = logging.Formatter("%(asctime)s %(message)s")
print(stamp.format(record), stamp.usesTime(), stamp.formatTime(record), stamp.default_time_format, stamp.default_msec_format)
print(logging.Formatter("%(asctime)s", datefmt="%H:%M:%S").format(record), logging.Formatter("{asctime} {levelname}", style="{").format(record))
print(logging.Formatter("%(message)s %(dd)s", defaults={"dd": "default"}).format(record), logging.Formatter("%(levelname)8s|%(lineno)04d|%(name)r").format(record))
print(logging.BufferingFormatter(logging.Formatter("<%(message)s>")).format([record, record]))
attempt(lambda: logging.Formatter("%(absent)s").format(record))
no_millis = logging.Formatter("%(asctime)s")
no_millis.default_msec_format = None
print(no_millis.format(record), logging.BASIC_FORMAT, logging.WARN, logging.FATAL)

saved, sys.stderr = sys.stderr, io.StringIO()
logging.basicConfig(force=True, stream=sys.stdout)
log.warning("%d", "not a number")
lines, sys.stderr = sys.stderr.getvalue().splitlines(), saved
print(lines[0], [line for line in lines if line.startswith(("TypeError", "Message", "Arguments"))])

logging.basicConfig(force=True, stream=sys.stdout, format="%(name)s %(levelname)s %(message)s")
logging.captureWarnings(True)
warnings.warn_explicit("watch out", UserWarning, "f.py", 3)
logging.captureWarnings(False)


class Special(logging.Logger):
    def shout(self, text):
        self.warning(text.upper())


logging.setLoggerClass(Special)
logging.getLogger("special").shout("hello")
logging.setLoggerClass(logging.Logger)
print(logging.getLogger("special"), logging.getLoggerClass().__name__, logging.lastResort)
handler = logging.StreamHandler()
handler.set_name("mine")
print(logging.getHandlerByName("mine") is handler, logging.getHandlerNames(), log.manager is logging.Logger.manager)


def make(*args, **kwargs):
    record = logging.LogRecord(*args, **kwargs)
    record.custom = "custom"
    return record


logging.setLogRecordFactory(make)
logging.basicConfig(force=True, stream=sys.stdout, format="%(custom)s %(message)s")
logging.warning("made")
logging.setLogRecordFactory(logging.LogRecord)
logging.shutdown()
