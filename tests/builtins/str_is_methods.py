# Questions about all characters.
names = "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper".split()
for text in ("", "abc", "ABC", "Abc Def", "123", "12.5", "a1", "²", "½", "٣", " \t\n", "é", "日本", "a b", "_x1", "1x", "\x00", "class", "Ⅷ"):
    print(ascii(text), [name[2:] for name in names if getattr(text, name)()])
# expect: '' ['ascii', 'printable']
# expect: 'abc' ['alnum', 'alpha', 'ascii', 'identifier', 'lower', 'printable']
# expect: 'ABC' ['alnum', 'alpha', 'ascii', 'identifier', 'printable', 'upper']
# expect: 'Abc Def' ['ascii', 'printable', 'title']
# expect: '123' ['alnum', 'ascii', 'decimal', 'digit', 'numeric', 'printable']
# expect: '12.5' ['ascii', 'printable']
# expect: 'a1' ['alnum', 'ascii', 'identifier', 'lower', 'printable']
# expect: '\xb2' ['alnum', 'digit', 'numeric', 'printable']
# expect: '\xbd' ['alnum', 'numeric', 'printable']
# expect: '\u0663' ['alnum', 'decimal', 'digit', 'numeric', 'printable']
# expect: ' \t\n' ['ascii', 'space']
# expect: '\xe9' ['alnum', 'alpha', 'identifier', 'lower', 'printable']
# expect: '\u65e5\u672c' ['alnum', 'alpha', 'identifier', 'printable']
# expect: 'a b' ['ascii', 'lower', 'printable']
# expect: '_x1' ['ascii', 'identifier', 'lower', 'printable']
# expect: '1x' ['alnum', 'ascii', 'lower', 'printable']
# expect: '\x00' ['ascii']
# expect: 'class' ['alnum', 'alpha', 'ascii', 'identifier', 'lower', 'printable']
# expect: '\u2167' ['alnum', 'identifier', 'numeric', 'printable', 'title', 'upper']
