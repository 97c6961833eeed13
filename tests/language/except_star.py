# except* handles parts of a group; what nobody handles goes on.
def run(*errors):
    try:
        raise ExceptionGroup("group", list(errors))
    except* ValueError as group:
        print("values:", [str(e) for e in group.exceptions])
    except* (KeyError, IndexError) as group:
        print("lookups:", [type(e).__name__ for e in group.exceptions])
    else:
        print("else")
    finally:
        print("finally")


run(ValueError("a"), ValueError("b"))
# expect: values: ['a', 'b']
# expect: finally
run(KeyError("k"), ValueError("c"), IndexError("i"))
# expect: values: ['c']
# expect: lookups: ['KeyError', 'IndexError']
# expect: finally
try:
    run(TypeError("t"), ValueError("d"))
except ExceptionGroup as rest:
    print("left:", repr(rest))
# expect: values: ['d']
# expect: finally
# expect: left: ExceptionGroup('group', [TypeError('t')])
run(ExceptionGroup("nested", [ValueError("deep"), KeyError("k")]))
# expect: values: ['nested (1 sub-exception)']
# expect: lookups: ['ExceptionGroup']
# expect: finally
try:
    pass
except* ValueError:
    print("no")
else:
    print("nothing raised")  # expect: nothing raised
