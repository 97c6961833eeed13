# traceback: text and objects of exceptions, frames and stacks.
import io
import sys
import traceback


def down(n):
    if n:
        up(n - 1)
    raise ValueError("deep")


def up(n):
    down(n)


kept = None
try:
    down(1)
except ValueError as error:
    kept = error
    print(traceback.format_exc())
    print(traceback.format_exc(limit=1))
    print(traceback.format_exc(limit=-1))
    out = io.StringIO()
    traceback.print_exc(file=out)
    text = out.getvalue()
    print(text == traceback.format_exc(), "".join(traceback.format_exception(error)) == text,
          "".join(traceback.format_exception(type(error), error, error.__traceback__)) == text)
    print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
    frames = traceback.extract_tb(error.__traceback__)
    print([(f.name, f.lineno, f.line) for f in frames], len(frames), tuple(frames[0])[1:], frames[0] == frames[0])
    print("".join(frames.format()) == "".join(traceback.format_tb(error.__traceback__)))
    traceback.print_tb(error.__traceback__, file=sys.stdout)
    traceback.print_tb(error.__traceback__, limit=1, file=sys.stdout)
    summary = traceback.TracebackException.from_exception(error)
    print("".join(summary.format()) == text, str(summary), summary.exc_type_str, summary.stack[0].name, list(summary.format_exception_only()))

try:
    try:
        1 / 0
    except ZeroDivisionError as cause:
        raise KeyError("k") from cause
except KeyError as error:
    error.add_note("a note")
    print(traceback.format_exc())
    print(traceback.format_exc(chain=False))
    print(traceback.format_exception_only(error))

try:
    raise ExceptionGroup("group", [ValueError(1), TypeError(2)])
except ExceptionGroup as error:
    print(traceback.format_exc())
    print(traceback.format_exception_only(error), traceback.format_exception_only(error, show_group=True))


def here():
    traceback.print_stack(file=sys.stdout)
    return traceback.extract_stack()


stack = here()
print([frame.name for frame in stack], traceback.format_stack()[-1])
traceback.print_stack(limit=1, file=sys.stdout)
print(traceback.format_list([("f.py", 3, "fn", "code()")]), repr(traceback.FrameSummary("f.py", 1, "n", line="q")))
print(traceback.format_exc(), traceback.format_exception(None))
