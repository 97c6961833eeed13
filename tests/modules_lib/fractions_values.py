# fractions: making, arithmetic, comparison, formatting, errors; and numbers.
import numbers
from fractions import Fraction as F


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(F(3,4), repr(F(3,4)), F(6,8), F('3/4'), F('0.5'), F(' -1.25e2 '), F(0.5), F(1.1), F(3), F(F(1,2),F(3,4)), F(-3,-6), F(1,-2), F('1_000/3'), F('.5'), F('5.'))
a,b=F(3,4),F(5,6)
print(a+b,a-b,a*b,a/b,a//b,a%b,divmod(a,b),a**2,a**-2,a**F(1,2),2**F(1,2),2**F(2),a<b,a==0.75,a==F(3,4),a!=b,-a,+a,abs(-a),int(F(7,2)),float(a),round(F(7,2)),round(F(5,2)),round(F(22,7),2),round(F(-7,3)),a+1,1+a,a+0.5,0.5+a,1/a,a.numerator,a.denominator,hash(F(2))==hash(2),hash(F(1,2))==hash(.5),hash(F(1,3)),bool(F(0)),F(3,2).__floor__(),F(3,2).__ceil__(),F(-3,2).__trunc__(),F.from_float(.25),F(22,7).limit_denominator(5),F(3.141592653589793).limit_denominator(1000),a.as_integer_ratio(),a.is_integer(),F(4,2).is_integer(),5//a,5%a,a>=b,a<=0.8, a>1, 1>a, sum([F(1,2),F(1,3)]),F(1,3)**0, str(F(5)), F(5), 7-a, 2.0**F(1,2), F(-8)**F(1,3) if 0 else 0, pow(a,2), a.conjugate(), a.real, a.imag)
for s in ['a','1/0','','1/2/3','1.5/2','nan','1/-2','1 /2','0x1','1e','--1']: attempt(lambda: F(s))
attempt(lambda:F(1,0))
attempt(lambda:F(1.5,2))
attempt(lambda:F(float('nan')))
attempt(lambda:F(float('inf')))
attempt(lambda:F(None))
attempt(lambda:a/0)
attempt(lambda:a%0)
attempt(lambda:a+'x')
attempt(lambda:a<'x')
attempt(lambda:F(0)**-1)
attempt(lambda: F(1,3).limit_denominator(0))
attempt(lambda: F([]))
for sp in ['','.2f','.3e','g','10.2f','<10','>8.1f','+.1f','%','.1%','_','08.2f','s','.0f',',.2f']: attempt(lambda: format(F(22,7),sp)); 
print(isinstance(1,numbers.Number), isinstance(1,numbers.Integral), isinstance(1.5,numbers.Real), isinstance(1.5,numbers.Integral), isinstance(F(1),numbers.Rational), isinstance(1.5,numbers.Complex), issubclass(bool,numbers.Integral), isinstance('a',numbers.Number), numbers.__all__)
