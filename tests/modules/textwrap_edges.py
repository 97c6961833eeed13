# Tabs, long lines, max_lines and blank text.
import textwrap

print(textwrap.wrap("a\tb  c\n\nd", 6), textwrap.wrap("one two three four", 9, max_lines=1), textwrap.fill("x" * 25, 10), sep="|")
# expect: ['a', 'b  c', 'd']|['one [...]']|xxxxxxxxxx
# expect: xxxxxxxxxx
# expect: xxxxx
print(repr(textwrap.fill("  leading space", 8)), repr(textwrap.dedent("  a\n\tb")), repr(textwrap.dedent("   ")), textwrap.wrap("well-known co-routine", 7), textwrap.wrap("well-known", 7, break_on_hyphens=False))
# expect: 'leading\nspace' '  a\n\tb' '' ['well-', 'known', 'co-', 'routine'] ['well-kn', 'own']
for broken in (lambda: textwrap.wrap("abc", 0), lambda: textwrap.shorten("abc def", 2)):
    try:
        print(broken())
    except ValueError as error:
        print(error)
# expect: invalid width 0 (must be > 0)
# expect: placeholder too large for max width
