# An ExceptionGroup holds several exceptions.
group = ExceptionGroup("several", [ValueError("a"), TypeError("b"), ExceptionGroup("inner", [KeyError("c")])])
print(group, "/", repr(group))
# expect: several (3 sub-exceptions) / ExceptionGroup('several', [ValueError('a'), TypeError('b'), ExceptionGroup('inner', [KeyError('c')])])
print(group.message, len(group.exceptions), group.args[0])  # expect: several 3 several
print(isinstance(group, Exception), isinstance(BaseExceptionGroup("b", [KeyboardInterrupt()]), Exception))
# expect: True False
print(type(BaseExceptionGroup("all plain", [ValueError()])).__name__)  # expect: ExceptionGroup
matched, rest = group.split(ValueError)
print(repr(matched), repr(rest), sep="\n")
# expect: ExceptionGroup('several', [ValueError('a')])
# expect: ExceptionGroup('several', [TypeError('b'), ExceptionGroup('inner', [KeyError('c')])])
print(repr(group.subgroup((KeyError, TypeError))), group.subgroup(OSError))
# expect: ExceptionGroup('several', [TypeError('b'), ExceptionGroup('inner', [KeyError('c')])]) None
print(repr(group.subgroup(lambda e: "a" in str(e) and not isinstance(e, ExceptionGroup))))
# expect: ExceptionGroup('several', [ValueError('a')])
print(repr(group.derive([OSError("x")])))  # expect: ExceptionGroup('several', [OSError('x')])
for arguments in (("m", []), ("m", [5]), ("m", ValueError()), (1, [ValueError()]), ("m", [KeyboardInterrupt()])):
    try:
        ExceptionGroup(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError second argument (exceptions) must be a non-empty sequence
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
# expect: TypeError second argument (exceptions) must be a sequence
# expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
# expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
