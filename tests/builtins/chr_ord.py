# Characters and their numbers.
print(chr(65), chr(233), chr(0x1F389), ord("A"), ord("é"), ord("🎉"), ord(b"a"), repr(chr(0)), ascii(chr(0x10FFFF)), [chr(c) for c in range(97, 103)], chr(True) == "\x01")
# expect: A é 🎉 65 233 127881 97 '\x00' '\U0010ffff' ['a', 'b', 'c', 'd', 'e', 'f'] True
for action in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: chr(1.0), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: ord(b"ab"), lambda: chr(10**30)):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: ValueError chr() arg not in range(0x110000)
# expect: ValueError chr() arg not in range(0x110000)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: TypeError ord() expected a character, but string of length 0 found
# expect: TypeError ord() expected string of length 1, but int found
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: ValueError chr() arg not in range(0x110000)
