# Before, separator, after.
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="), "=a".partition("="))
# expect: ('a', '=', 'b=c') ('a=b', '=', 'c') ('abc', '', '') ('', '', 'abc') ('', '=', 'a')
print("a, b".partition(", "), "".partition("x"), "a.b.c".rpartition(".")[0])
# expect: ('a', ', ', 'b') ('', '', '') a.b
for action in (lambda: "a".partition(""), lambda: "a".partition(5), lambda: "a".rpartition()):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError empty separator
# expect: TypeError must be str, not int
# expect: TypeError str.rpartition() takes exactly one argument (0 given)
