# Tracebacks of groups, notes and causes, as text.
import traceback

error = ExceptionGroup("g", [ValueError("a"), ExceptionGroup("inner", [KeyError("b")])])
error.add_note("a note")
print("".join(traceback.format_exception(error)))
print(traceback.format_exception_only(ValueError("one\ntwo")), traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(type(None) and SystemExit(3)))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("while handling") from None
except KeyError as suppressed:
    print("".join(traceback.format_exception(suppressed)))
te = traceback.TracebackException.from_exception(ValueError("x"))
print(list(te.format()), str(te))
# expect:   | ExceptionGroup: g (2 sub-exceptions)
# expect:   | a note
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: a
# expect:     +---------------- 2 ----------------
# expect:     | ExceptionGroup: inner (1 sub-exception)
# expect:     +-+---------------- 1 ----------------
# expect:       | KeyError: 'b'
# expect:       +------------------------------------
# expect:
# expect: ['ValueError: one\ntwo\n'] ["KeyError: 'k'\n"] ['SystemExit: 3\n']
# expect: Traceback (most recent call last):
# expect:   File "tests/modules/traceback_of_groups.py", line 12, in <module>
# expect:     raise KeyError("while handling") from None
# expect: KeyError: 'while handling'
# expect:
# expect: ['ValueError: x\n'] x
