# format_exc, format_exception_only, chained causes and extract_tb.
import sys
import traceback


def fail():
    raise ValueError("bad")


def wrap():
    try:
        fail()
    except ValueError as error:
        raise RuntimeError("wrapped") from error


try:
    wrap()
except RuntimeError as error:
    print(traceback.format_exc())
    print(traceback.format_exception_only(error), [(f.name, f.lineno, f.line) for f in traceback.extract_tb(error.__traceback__)])
    print("".join(traceback.format_exception(error, chain=False)))
    traceback.print_exception(error, limit=1, file=sys.stdout)
print(traceback.format_exc())
