# Lines, by any line end of Unicode.
text = "one\ntwo\r\nthree\rfour\x0bfive\x0csix\x85seven\u2028eight"
print(ascii(text.splitlines()), len(text.splitlines(True)))
# expect: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] 8
print("a\n\nb\n".splitlines(), "a\n\nb\n".splitlines(keepends=True), "".splitlines(), "\n".splitlines(), "x".splitlines(True))
# expect: ['a', '', 'b'] ['a\n', '\n', 'b\n'] [] [''] ['x']
print("a\n\nb".split("\n"), "a\n".split("\n"))  # expect: ['a', '', 'b'] ['a', '']
