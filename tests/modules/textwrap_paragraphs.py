# wrap, fill, dedent, indent and shorten.
import textwrap

text = "The quick brown fox jumps over the lazy dog, again and again and again."
print(textwrap.fill(text, 30))
# expect: The quick brown fox jumps over
# expect: the lazy dog, again and again
# expect: and again.
print(textwrap.wrap(text, 25, initial_indent="* ", subsequent_indent="  "))
# expect: ['* The quick brown fox', '  jumps over the lazy', '  dog, again and again', '  and again.']
print(textwrap.shorten(text, 30), textwrap.shorten(text, 30, placeholder="..."))
# expect: The quick brown fox [...] The quick brown fox jumps...
print(repr(textwrap.dedent("\n    a\n      b\n\n    c\n")), repr(textwrap.indent("a\n\nb", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
# expect: '\na\n  b\n\nc\n' '> a\n\n> b' '> a\n> \n> b'
print(textwrap.wrap("averyveryverylongwordindeed short", 10), textwrap.wrap("averyveryverylongword x", 10, break_long_words=False), textwrap.wrap(""))
# expect: ['averyveryv', 'erylongwor', 'dindeed', 'short'] ['averyveryverylongword', 'x'] []
