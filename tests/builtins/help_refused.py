# In a program help() tells only of the program's own: of all else CPython has more to say.
for thing in (len, 5, "text", [1], int, Exception()):
    try:
        help(thing)
    except NotImplementedError as error:
        print(type(thing).__name__, error)
# expect: builtin_function_or_method help() tells a program only of its own functions and classes; awl's prompt tells of all others
# expect: int help() tells a program only of its own functions and classes; awl's prompt tells of all others
# expect: str help() tells a program only of its own functions and classes; awl's prompt tells of all others
# expect: list help() tells a program only of its own functions and classes; awl's prompt tells of all others
# expect: type help() tells a program only of its own functions and classes; awl's prompt tells of all others
# expect: Exception help() tells a program only of its own functions and classes; awl's prompt tells of all others
# oracle: skip a refusal
