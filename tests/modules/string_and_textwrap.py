# Constants and wrapping.
import string
import textwrap

print(string.ascii_letters, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace), string.capwords("hello big world"))
text = "The quick brown fox jumps over the lazy dog and runs away from the bear."
print(textwrap.fill(text, 30))
print(textwrap.wrap("aaa bbb ccc", 7), textwrap.shorten("hello wonderful world", 15), textwrap.indent("a\nb\n", "> "), sep="\n")
print(textwrap.dedent("""
    indented
      more
    end"""))
