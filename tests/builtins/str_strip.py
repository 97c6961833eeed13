# White space or a set of characters, from the ends.
text = " \t hello \n"
print([text.strip(), text.lstrip(), text.rstrip(), "xxabcxx".strip("x"), "abcba".strip("ab"), "abc".strip(""), "".strip()])
# expect: ['hello', 'hello \n', ' \t hello', 'abc', 'c', 'abc', '']
print(["...a.b..".lstrip("."), "www.example.com".strip("wcom."), "aaa".strip("a"), "\u2003a\xa0".strip(), "abc".rstrip("cb"), "é日é".strip("é")])
# expect: ['a.b..', 'example', '', 'a', 'a', '日']
print(["prefix_name".removeprefix("prefix_"), "name.py".removesuffix(".py"), "abc".removeprefix("x"), "abab".removeprefix("ab"), "abc".removesuffix("")])
# expect: ['name', 'name', 'abc', 'ab', 'abc']
for action in (lambda: text.strip(5), lambda: text.removeprefix(), lambda: text.removesuffix(1), lambda: text.lstrip("a", "b")):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: strip arg must be None or str
# expect: str.removeprefix() takes exactly one argument (0 given)
# expect: removesuffix() argument must be str, not int
# expect: lstrip expected at most 1 argument, got 2
