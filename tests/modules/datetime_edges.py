# timedelta, date, time and datetime: subclasses, sizes out of range, wrong arguments, mixed arithmetic.
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

T = timedelta


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class TD(T):
    pass


class D(date):
    pass


class DT(datetime):
    def isoformat(self, *args):
        return "iso"


class Twice(date):
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls, *args)


class Odd(tzinfo):
    answer = None

    def utcoffset(self, dt):
        return self.answer

    def dst(self, dt):
        return T(0)

    def tzname(self, dt):
        return "odd"


x, d = datetime(2024, 1, 1, 5), date(2024, 1, 3)
attempt(lambda:d-x)
attempt(lambda:x-d)
attempt(lambda:T(1)/0.0)
attempt(lambda:T(1)/0)
attempt(lambda:T(1)//0)
attempt(lambda:T(1)/float('inf'))
attempt(lambda:T(1)*float('nan'))
attempt(lambda:T(1)*True)
attempt(lambda: date(10**30,1,1))
attempt(lambda:date(10**10,1,1))
attempt(lambda:date(-10**10,1,1))
attempt(lambda: date(1,2,3,4))
attempt(lambda: date(1,2,3,foo=4))
attempt(lambda:datetime(1))
attempt(lambda:datetime('x'))
attempt(lambda: datetime(1,2,3,4,5,6,7,None,9))
attempt(lambda: datetime(1,2,3,fold='x'))
attempt(lambda: datetime(1,2,3,fold=2))
attempt(lambda: datetime(2024,1,1,10**10))
attempt(lambda:time(1,2,3,4,None,5))
attempt(lambda: time('x'))
attempt(lambda: repr(TD(1)))
attempt(lambda: TD(1)+TD(2))
attempt(lambda: type(TD(1)+TD(2)))
attempt(lambda: repr(D(2024,1,1)))
attempt(lambda: str(DT(2024,1,1)))
attempt(lambda: f'{DT(2024,1,1)}')
attempt(lambda: repr(DT(2024,1,1)))
attempt(lambda: d.replace(year=None))
attempt(lambda: x.replace(fold=2))
attempt(lambda: x.replace(tzinfo=4))
attempt(lambda: x.isoformat('é'))
attempt(lambda: x.isoformat(5))
attempt(lambda:x.isoformat(sep='xx'))
attempt(lambda:x.isoformat(timespec=4))
attempt(lambda: time(1).isoformat(4))
attempt(lambda: hash(T(1)))
attempt(lambda: hash(T(-1,5,6)))
attempt(lambda: T(days=10**20))
attempt(lambda: T(2**31))
attempt(lambda:T(-10**9))
attempt(lambda: T(1)*10**20)
attempt(lambda: date.fromordinal('x'))
attempt(lambda: date.fromordinal(10**20))
attempt(lambda: date.fromordinal(4000000))
attempt(lambda: date.fromordinal(10**9+5))
attempt(lambda: setattr(date,'x',1))
attempt(lambda: setattr(d,'x',1))
attempt(lambda: setattr(d,'year',1))
attempt(lambda: date.__mro__)
attempt(lambda: datetime.__mro__)
attempt(lambda: T.__bases__)
attempt(lambda: date.isoformat)
attempt(lambda: date.__module__)
attempt(lambda: date.year)
attempt(lambda: T.__doc__ is None)
attempt(lambda: datetime.now(5))
attempt(lambda: datetime.now(tz=UTC).tzinfo)
attempt(lambda: datetime.fromtimestamp(1,5))
attempt(lambda: datetime.fromtimestamp(float('nan')))
attempt(lambda:datetime.fromtimestamp('a'))
attempt(lambda: datetime.fromtimestamp(1.5, tz=UTC))
attempt(lambda: datetime.fromtimestamp(10**12,UTC))
attempt(lambda: datetime.fromtimestamp(-10**12,UTC))
attempt(lambda: datetime.combine(d, 5))
attempt(lambda: datetime.combine(d, time(1), 5))
attempt(lambda: datetime.combine(x, time(1)))
attempt(lambda: d < x)
attempt(lambda: d == x)
attempt(lambda: time(1)<5)
attempt(lambda: time(1)-time(2))
attempt(lambda: -x)
attempt(lambda: +T(1))
attempt(lambda: T(1)+d)
attempt(lambda: T(1)-d)
attempt(lambda:d+1)
attempt(lambda: T(5) % 3)
attempt(lambda: divmod(T(5),3))
attempt(lambda: 5 % T(5))
attempt(lambda: 2.0*T(1))
attempt(lambda: 5/T(1))
attempt(lambda: date.min-T(1))
attempt(lambda: x-T.max)
attempt(lambda: d-T.max)
attempt(lambda: T.max+T(1))
attempt(lambda:-T.min)
attempt(lambda:-T.max)
attempt(lambda: T(days=0.5, hours=float('inf')))
attempt(lambda: T(hours='a'))
attempt(lambda: T(milliseconds=1.5))
attempt(lambda: T(seconds=1e15))
attempt(lambda: T(microseconds=2**62))
attempt(lambda: T(999999999,86399,999999).total_seconds())
attempt(lambda: T(100000000)/T(3))
attempt(lambda: T(100000000)//7)
attempt(lambda: T(100000000)/7)
attempt(lambda: T(100000000)*1.1)
attempt(lambda: datetime(9999,12,31,tzinfo=UTC).timestamp())
attempt(lambda: datetime(1,1,1,tzinfo=UTC).timestamp())

# A subclass is called with the parts; the fold and the zone go with it.
t = Twice(2024, 2, 29)
print(t + T(1), t.replace(day=1), Twice.fromordinal(738000), Twice.fromisoformat("2024-01-05"))
print(type(DT(2024, 1, 1) + T(1)).__name__, type(DT.combine(d, time(1, fold=1))).__name__, DT.combine(d, time(1, fold=1)).fold)
print(DT.fromisoformat("2024-01-01T10:00:00").hour, DT.fromtimestamp(0, UTC).year, type(DT(2024, 1, 1).date()))

# What zones answer.
odd = Odd()
aware = datetime(2024, 1, 1, tzinfo=odd)
for answer in (None, T(hours=1), T(hours=-23, minutes=-59, seconds=-59, microseconds=-5), T(1), T(-1), 5):
    Odd.answer = answer
    for question in (aware.isoformat, aware.utcoffset, lambda: time(1, tzinfo=odd).isoformat(), lambda: aware == datetime(2024, 1, 1, tzinfo=UTC), lambda: aware < datetime(2024, 1, 1, tzinfo=UTC), lambda: aware - datetime(2024, 1, 1, tzinfo=UTC), lambda: aware == aware, lambda: time(1, tzinfo=odd) < time(2)):
        attempt(question)
for offset in (T(hours=23, minutes=59, seconds=59, microseconds=999999), T(-1, 0, 1), T(1), T(-1), T(0)):
    attempt(lambda: repr(timezone(offset)))
    attempt(lambda: str(timezone(offset)))
print(timezone(T(0)) is timezone.utc, timezone(T(0), "x") is UTC, timezone(T(0), "x") == UTC, timezone(T(hours=1)) == 5)

# Every day around the ends of months and years, there and back.
day, seen = date(1896, 2, 27), 0
for step in range(3000):
    day += T(step % 41)
    assert date.fromordinal(day.toordinal()) == day and date.fromisoformat(str(day)) == day
    year, week, weekday = day.isocalendar()
    assert date.fromisocalendar(year, week, weekday) == day and weekday == day.isoweekday() == day.weekday() + 1
    seen += day.year + day.month * day.day
print(day, seen)
print([date(y, 12, 31).isocalendar()[:] for y in (1, 1999, 2004, 2008, 2009, 9998, MAXYEAR)], date(1, 1, 1).isocalendar(), date(2005, 1, 1).isocalendar())
for text in ("2024-01-01T10:20:30", "2024-01-01 10:20:30", "2024-02-30T10:20:30", "2024-01-01T24:20:30", "2024-01-01T10:20:61", "0000-01-01", "2024-1-101", "2024-01-01T10:20:30.5", "2024-01-01\u00e910:20:30", "２０２４-01-01"):
    attempt(lambda: repr(datetime.fromisoformat(text)))
    attempt(lambda: repr(date.fromisoformat(text)))

# Lengths computed with parts of microseconds, and ones beyond 64 bits of them.
for arguments in ({"days": 0.1}, {"seconds": 0.1, "minutes": 0.7}, {"microseconds": 0.5}, {"microseconds": 1.5}, {"microseconds": -0.5}, {"hours": 1 / 3}, {"weeks": -1.25, "days": 8}, {"milliseconds": 2.0005}, {"days": True}, {"weeks": 10**8}, {"seconds": 86399999999999}, {"microseconds": 10**20, "days": -10**9}, {"days": 1e-10, "seconds": 1e8}):
    attempt(lambda: repr(T(**arguments)))
big = T(400_000_000, 3, 7)
print(big + big - big, big * 1, -big, abs(-big), big // T(7), big % T(7), divmod(big, T(7)), big / big, big / 3, big * 0.5, big.total_seconds(), big // 10**20)
for a in (T(0, 0, 5), T(0, 0, -5), T(0, 0, 7), T(-1)):
    print([a / n for n in (2, -2, 3, 10**7)], [a // n for n in (2, -2, 3)], a % T(0, 0, 3), divmod(a, T(0, 0, -3)))
# exit: 0
