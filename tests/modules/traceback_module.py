# Formatting exceptions.
import sys
import traceback


def inner():
    return {}["key"]


def outer():
    try:
        inner()
    except KeyError as error:
        raise ValueError("wrapped") from error


try:
    outer()
except ValueError as error:
    print(traceback.format_exc())
    print("".join(traceback.format_exception(error)) == traceback.format_exc())
    print(traceback.format_exception_only(error))
    print([(frame.name, frame.lineno, frame.line) for frame in traceback.extract_tb(error.__traceback__)])
    traceback.print_exc(file=sys.stdout)
try:
    raise KeyError("x")
except KeyError as error:
    traceback.print_exception(error, file=sys.stdout)
    print(traceback.format_exception_only(KeyError, KeyError("y")))
traceback.print_exc(file=sys.stdout)
