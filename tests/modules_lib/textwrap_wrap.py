# textwrap: wrap with every option, fill, shorten, dedent, indent.
import textwrap


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


tx='The quick brown fox jumped over the lazy dog. It was   a hyphen-ated wonder-fully long-winded sentence, indeed!  New sentence.'
for k in [{}, {'width':20},{'width':10},{'width':20,'initial_indent':'* ','subsequent_indent':'  '},{'width':15,'break_long_words':False},{'width':5},{'width':20,'max_lines':2},{'width':20,'max_lines':2,'placeholder':'…'},{'width':30,'fix_sentence_endings':True},{'width':12,'break_on_hyphens':False},{'width':20,'drop_whitespace':False},{'width':40,'expand_tabs':False},{'width':25,'replace_whitespace':False}]: print(textwrap.wrap(tx,**k))
print(textwrap.fill('a b c d e f g h i j',5), textwrap.wrap(''), textwrap.wrap('  '), textwrap.wrap('averyveryverylongword here',8), textwrap.wrap('a\tb\n\nc  d',10), textwrap.wrap('x'*30,10), textwrap.wrap('foo--bar---baz -opt --long-opt e-mail',6))
attempt(lambda: textwrap.wrap('abc',0))
attempt(lambda: textwrap.wrap('abc def',3,max_lines=1,placeholder='....'))
print(textwrap.shorten('Hello  world  foo bar',12), textwrap.shorten('Hello world',5), textwrap.shorten('Hello world',100), textwrap.shorten('Hello world x',width=10,placeholder='...'))
for s in ['  a\n   b\n  c','\n  a\n\n    b\n','\ta\n\tb','  a\n b\nc','a\n  b','   \n  a\n','','  a\n\tb','   x\n     \n   y  \n']: print(repr(textwrap.dedent(s)))
print(repr(textwrap.indent('a\n\nb\n  \nc','> ')), repr(textwrap.indent('a\n\nb','-',lambda l: True)), repr(textwrap.indent('','x')))
w=textwrap.TextWrapper(width=10)
print(w.wrap('aa bb cc dd ee'), w.fill('aa bb cc dd ee'))
