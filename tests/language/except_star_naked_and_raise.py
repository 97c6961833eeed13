# except* wraps a plain exception; raising inside makes a new group.
try:
    raise ValueError("naked")
except* ValueError as group:
    print(repr(group))  # expect: ExceptionGroup('', (ValueError('naked'),))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("from handler")
except ExceptionGroup as group:
    print(repr(group))
# expect: ExceptionGroup('', [KeyError('from handler'), ExceptionGroup('g', [TypeError(2)])])
    print([repr(e.__context__) for e in group.exceptions if isinstance(e, KeyError)])
# expect: ["ExceptionGroup('g', [ValueError(1)])"]
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as group:
        raise
except ExceptionGroup as group:
    print(repr(group))  # expect: ExceptionGroup('g', [ValueError(1), TypeError(2)])
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)  # expect: catching ExceptionGroup with except* is not allowed. Use except instead.
