# Splitting at white space or at a separator.
text = "  one two   three "
print(text.split(), text.split(" "), text.split(None, 1), text.split(" ", 2), "".split(), "".split(","))
# expect: ['one', 'two', 'three'] ['', '', 'one', 'two', '', '', 'three', ''] ['one', 'two   three '] ['', '', 'one two   three '] [] ['']
print("a,b,,c,".split(","), "a,b,c".split(",", 1), "a--b--c".split("--"), "aaa".split("aa"), "a\tb\nc".split(), "a,b".split(",", 0))
# expect: ['a', 'b', '', 'c', ''] ['a', 'b,c'] ['a', 'b', 'c'] ['', 'a'] ['a', 'b', 'c'] ['a,b']
print(text.rsplit(), text.rsplit(None, 1), "a,b,c".rsplit(",", 1), "a,b,c".rsplit(",", 5), text.rsplit(" ", 1), "a b".split(maxsplit=1, sep=" "))
# expect: ['one', 'two', 'three'] ['  one two', 'three'] ['a,b', 'c'] ['a', 'b', 'c'] ['  one two   three', ''] ['a', 'b']
print("a\x1cb\u2003c".split(), "x".split("x"), "1<>2<>3".rsplit("<>", 1))
# expect: ['a', 'b', 'c'] ['', ''] ['1<>2', '3']
for action in (lambda: "a".split(""), lambda: "a".split(1), lambda: "a".split(",", "x"), lambda: "a".rsplit("")):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError empty separator
# expect: TypeError must be str or None, not int
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError empty separator
