# struct_time: fields by name, mktime's inverse, comparison, and what strftime refuses.
import time

t = time.gmtime(1_000_000_000)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst, t > time.gmtime(0), tuple(t)[:3])
# expect: 2001 9 9 1 46 40 6 252 0 True (2001, 9, 9)
print(time.localtime(time.mktime(time.localtime(86400 * 3)))[:6] == time.localtime(86400 * 3)[:6], time.strftime("%d.%m.%y", (2024, 1, 2, 0, 0, 0, 0, 2, 0)))
# expect: True 02.01.24
for broken in (lambda: time.strptime("x", "%Y"), lambda: time.strftime(3), lambda: time.sleep(-1), lambda: time.strftime("%Y", (1, 2))):
    try:
        print(broken())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError time data 'x' does not match format '%Y'
# expect: TypeError strftime() argument 1 must be str, not int
# expect: ValueError sleep length must be non-negative
# expect: TypeError strftime(): illegal time tuple argument
