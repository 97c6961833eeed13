# datetime: timedelta, date, time, datetime, timezone; reading, showing, computing, errors.
# Nothing here depends on the local time zone.
import copy
import datetime as D
from datetime import *


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(MINYEAR, MAXYEAR, UTC)
T=timedelta
for x in [T(),T(1),T(days=1,hours=2,minutes=3,seconds=4,milliseconds=5,microseconds=6),T(weeks=2),T(-1),T(seconds=-1),T(microseconds=1),T(hours=25.5),T(1.5),T(seconds=.0000005),T(microseconds=.5),T(microseconds=1.5),T(days=-1,hours=12),T(minutes=90),T(999999999),T(seconds=1e9),T(hours=-0.001),T(days=2,seconds=3)]:
    print(x, repr(x), x.days, x.seconds, x.microseconds, x.total_seconds(), bool(x), -x, abs(x), +x, hash(x)==hash(T(x.days,x.seconds,x.microseconds)))
a,b=T(hours=5,minutes=30),T(hours=2)
print(a+b,a-b,a*3,3*a,a*1.5,a/2,a/b,a//b,a//7,a%b,divmod(a,b),a==b,a<b,a>b,a>=b,a!=b,a/1.7,T.max,T.min,T.resolution,sum([a,b],T()), max(a,b), a==5, -a//b, a*-1.1, T(1)//-3, T(0,0,7)/2, T(0,0,5)/2, T(0,0,-5)/2, T(0,0,3)*.5)
attempt(lambda:a/0)
attempt(lambda:a//T(0))
attempt(lambda:T('x'))
attempt(lambda:T(999999999,1)*2)
attempt(lambda: T(1e20))
attempt(lambda:T(days=1000000000))
attempt(lambda: T(float('nan')))
attempt(lambda:T(float('inf')))
d=date(2024,2,29)
e=date(2023,12,31)
for x in (d,e,date(1,1,1),date(9999,12,31),date(2021,1,3),date(2020,12,31)): print(x,repr(x),x.year,x.month,x.day,x.weekday(),x.isoweekday(),x.isocalendar(),x.isoformat(),x.toordinal(),x.timetuple(),x.ctime(),f'{x}',f'{x:%d/%m/%y}',x.strftime('%A %a %B %b %j %U %W %u %w %V %G %C %e %x %D %F %% %y'), tuple(x.isocalendar()), x.isocalendar().week)
print(d-e,d-T(1),d+T(366),d<e,d==date(2024,2,29),d>e,hash(d)==hash(date(2024,2,29)),d.replace(year=2020),d.replace(day=1),date.fromordinal(738000),date.fromisoformat('2024-02-29'),date.fromisoformat('20240229'),date.fromisoformat('2024-W09-4'),date.fromisoformat('2024W094'),date.fromisoformat('2024-W09'),date.fromisocalendar(2024,9,4),date.min,date.max,date.resolution,{d:1}[date(2024,2,29)],isinstance(date.today(),date), T(1)+d, copy.replace(d,month=3) )
for f in [lambda:date(2023,2,29),lambda:date(0,1,1),lambda:date(10000,1,1),lambda:date(2023,13,1),lambda:date(2023,0,1),lambda:date(2023,1,0),lambda:date(1.5,1,1),lambda:date(),lambda:date(2023,1),lambda:d==1,lambda:date.max+T(1),lambda:date.fromisoformat('x'),lambda:date.fromisoformat('2024-2-9'),lambda:date.fromisoformat('2024-02-30'),lambda:date.fromisoformat(5),lambda:date.fromordinal(0),lambda:d.replace(year=2023),lambda:date.fromisocalendar(2024,54,1),lambda:date.fromisocalendar(2024,1,8),lambda:e-d,lambda:d.strftime(5),lambda:date.fromordinal(99999999)]: attempt(f)
for x in [time(),time(1,2,3),time(1,2,3,4),time(23,59,59,999999),time(1,2,tzinfo=UTC),time(1,2,tzinfo=timezone(T(hours=5,minutes=30))),time(12,fold=1)]: print(x,repr(x),x.hour,x.minute,x.second,x.microsecond,x.tzinfo,x.fold,x.isoformat(),x.utcoffset(),x.tzname(),x.dst(),x.strftime('%H:%M:%S.%f %z %Z %I %p %X'),f'{x:%H}',bool(x),hash(x)==hash(x.replace()))
for ts in ('auto','hours','minutes','seconds','milliseconds','microseconds'): print(time(1,2,3,4567).isoformat(ts), datetime(2024,1,2,3,4,5,6789,UTC).isoformat(timespec=ts), datetime(2024,1,2).isoformat(' ',ts))
for s in ['01:02','01:02:03','01:02:03.5','01:02:03.123456','010203','01','T01:02','01:02Z','01:02+05:30','01:02:03.123456-01:02:03.5','01:02:03,123','010203.123456','24:00','01:02:03.1234567','1:2','x','25:00','01:60','01:02:','','01:02+24:00']: attempt(lambda: repr(time.fromisoformat(s)))
print(time(1)<time(2),time(1)==time(1,0),time(1,tzinfo=UTC)==time(2,tzinfo=timezone(T(hours=1))),time(1)==time(1,tzinfo=UTC),time.min,time.max,time.resolution,time(1,2).replace(hour=5,tzinfo=UTC))
attempt(lambda:time(1)<time(1,tzinfo=UTC))
attempt(lambda:time(24))
attempt(lambda:time(1,60))
attempt(lambda:time(1,1,1,1000000))
attempt(lambda:time(1,tzinfo=5))
attempt(lambda:time(1,fold=2))
attempt(lambda:time('a'))
attempt(lambda: time(1).isoformat('x'))
for x in [UTC,timezone.utc,timezone(T(hours=1)),timezone(T(hours=-5,minutes=-30)),timezone(T(seconds=3661)),timezone(T(0)),timezone(T(hours=2),'NAME'),timezone(T(0,0,5)),timezone.min,timezone.max]: print(x,repr(x),x.utcoffset(None),x.tzname(None),x.dst(None),hash(x)==hash(x),x==UTC)
attempt(lambda:timezone(5))
attempt(lambda:timezone(T(1)))
attempt(lambda:timezone(T(0),5))
attempt(lambda:UTC.utcoffset(5))
attempt(lambda:tzinfo().utcoffset(None))
attempt(lambda: UTC.fromutc(datetime(2024,1,1)))
x=datetime(2024,2,29,13,14,15,123456)
y=datetime(2024,1,1,tzinfo=UTC)
z=datetime(2024,1,1,5,tzinfo=timezone(T(hours=5)))
for q in (x,y,z,datetime(1,1,1),datetime(2024,1,2,3,4),datetime.max,datetime(2024,1,1,fold=1)): print(q,repr(q),q.date(),q.time(),q.timetz(),q.isoformat(),q.ctime(),q.weekday(),q.timetuple(),q.utctimetuple(),q.tzinfo,q.utcoffset(),q.tzname(),q.strftime('%Y-%m-%d %H:%M:%S.%f %z|%Z|%:z|%p %I'),f'{q}',f'{q:%H:%M}',str(q),q.isocalendar(),q.toordinal())
print(y.timestamp(),z.timestamp(),y==z,hash(y)==hash(z),y-z,y-datetime(2023,1,1,tzinfo=UTC),x-datetime(2024,1,1),x+T(1,5),x-T(hours=14),x<datetime.max,y<z,x==y,x!=y,y.astimezone(timezone(T(hours=-3))),z.astimezone(UTC),x.replace(hour=1,tzinfo=UTC),datetime.combine(date(2024,1,1),time(5,6,tzinfo=UTC)),datetime.combine(date(2024,1,1),time(5,6),tzinfo=UTC),datetime.fromordinal(738000),datetime.fromtimestamp(1700000000,UTC),datetime.fromtimestamp(1700000000.123456,UTC),datetime.fromtimestamp(1.9999999,UTC),datetime.fromtimestamp(-1.5,UTC),datetime.utcfromtimestamp.__name__,datetime.min,datetime.resolution,datetime.fromisocalendar(2024,1,1),T(1)+x, datetime(2024,1,1)<datetime(2024,1,2), datetime.now(UTC).tzinfo, isinstance(datetime.now(),datetime), datetime.now()-datetime.now()<T(1), isinstance(datetime.today(),date))
for s in ['2024-01-02','2024-01-02T03:04','2024-01-02 03:04:05','2024-01-02T03:04:05.678','2024-01-02T03:04:05Z','2024-01-02T03:04:05+01:00','20240102T030405','2024-W01-2T03','2024-01-02x03:04','2024-01-02T','x','','2024-13-01','2024-01-02T25:00','20240102','2024-01-02T03:04:05.123456789','2024-01-02T03:04:05-0530','2024-01-02 03:04:05.5+00:00:01.5']: attempt(lambda: repr(datetime.fromisoformat(s)))
for f in [lambda:x<y,lambda:x-y,lambda:x==date(2024,2,29),lambda:date(2024,2,29)==x,lambda:datetime(2024,1,1,24),lambda:datetime(2024,1,1,0,0,0,-1),lambda:datetime(2024,2,30),lambda:datetime(),lambda:datetime(2024,1,1,tzinfo=3),lambda:datetime.max+T(1),lambda:datetime.fromisoformat(5),lambda:datetime.combine(1,2),lambda:x.replace(month=13),lambda:datetime.fromtimestamp('a'),lambda:x.astimezone(3),lambda:datetime.strptime('2024-01-02','%Y-%m-%d'),lambda:datetime.strptime('Mon Jan  1 05:06:07 2024','%a %b %d %H:%M:%S %Y'),lambda:datetime.strptime('1/2/24 3:04 PM','%m/%d/%y %I:%M %p'),lambda:datetime.strptime('x','%Y'),lambda:datetime.strptime('2024 5','%Y'),lambda:datetime.strptime('2024-01-02T03:04:05.678+0530','%Y-%m-%dT%H:%M:%S.%f%z'),lambda:datetime.strptime('12','%q'),lambda:datetime.strptime('100 2024','%j %Y'),lambda:datetime.strptime('January 5 99','%B %d %y'),lambda:datetime.strptime('2024-13-01','%Y-%m-%d'),lambda:datetime.strptime('2024-02-30','%Y-%m-%d'),lambda:datetime.strptime('10:20 UTC','%H:%M %Z'),lambda:datetime.strptime('2024-01-02','%Y-%m-%d %H'), lambda:datetime.strptime('12 AM','%I %p'), lambda: datetime.strptime('+05:30','%z'), lambda: datetime.strptime('Z','%z'), lambda: datetime(2024,1,1,12).strftime('%-d %k %l %P %T %R %r %c %n%t %h'), lambda: time(5).strftime('%Y'), lambda: datetime(5,1,1).strftime('%Y %G'), lambda: datetime(2024,1,1).strftime(''), lambda: datetime(2024,1,1).strftime('é %Y'), lambda:datetime.strptime('20240102','%Y%m%d'), lambda: format(x,''), lambda: datetime(2024,1,1).strftime('%')]: attempt(f)
class MyZ(tzinfo):
    def utcoffset(self,dt): return T(hours=2)
    def dst(self,dt): return T(hours=1)
    def tzname(self,dt): return 'MY'
m=datetime(2024,6,1,12,tzinfo=MyZ())
print(m, m.tzname(), m.dst(), m.astimezone(UTC), UTC.fromutc(datetime(2024,1,1,tzinfo=UTC)), datetime(2024,1,1,tzinfo=UTC).astimezone(MyZ()), m.timetuple().tm_isdst, m-y, hash(m)==hash(m.astimezone(UTC)))
class Sub(datetime):
    def extra(self): return self.year
s=Sub(2024,1,1)
print(s.extra(), type(s+T(1)).__name__, type(s.replace(day=2)).__name__, repr(s), Sub.fromisoformat('2024-01-01').extra(), type(Sub.now()).__name__, isinstance(s,date))
print(sorted([datetime(2024,1,2),datetime(2023,1,1)]), copy.copy(x)==x, copy.deepcopy(x)==x, copy.deepcopy(y).tzinfo is UTC, (x-T(days=1)).strftime('%a'), '{:%Y}'.format(x), issubclass(datetime,date))
