# string: constants, Template, Formatter.
import string


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


T = string.Template
print(T('$a ${b} $$ $c').safe_substitute(a=1,b=2), T('$a').substitute({'a':1}), T('$a').substitute({'a':1},a=2), T('x').template, T('$a ${b} $$').get_identifiers(), T('$').is_valid())
attempt(lambda: T('$z').substitute())
attempt(lambda: T('a\n $').substitute())
attempt(lambda: T('${a').substitute(a=1))
attempt(lambda: T('$1').substitute())
print(T('$').safe_substitute(), T('${').safe_substitute(), T('$a_b1-$a.c').safe_substitute(a_b1=1,a=2), T('$Ünï $é').safe_substitute())
print(string.ascii_letters, string.digits, string.hexdigits, repr(string.punctuation), repr(string.whitespace), repr(string.printable), string.octdigits, string.capwords('hello  wORLD'), string.capwords('a-b c','-'))
F=string.Formatter()
print(F.format('{} {0!r:>5} {a.real} {b[k]}' if 0 else '{0} {0!r:>5} {a.real} {b[k]}','x',a=5,b={'k':'v'}), F.format('{} {}',1,2), F.vformat('{x}',(),{'x':1}), list(F.parse('a{b!r:c}d{{}}{}')))
attempt(lambda: F.format('{}'))
attempt(lambda:F.format('{x}'))
attempt(lambda: F.format())
attempt(lambda: F.format('{0} {}',1))
attempt(lambda: F.format('{:{w}}',1,w=5))
attempt(lambda: F.format('{'))
attempt(lambda:F.format('}'))
class DF(string.Formatter):
    def get_value(s,k,a,kw): return kw.get(k,'?') if isinstance(k,str) else super().get_value(k,a,kw)
print(DF().format('{a} {b} {0}',9,a=1))
class D2(T): delimiter='%'
print(D2('%a $b').substitute(a=1))
