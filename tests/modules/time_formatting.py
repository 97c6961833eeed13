# strftime, gmtime, localtime's fields and strptime.
import time

moment = time.gmtime(1_700_000_000)
print(time.strftime("%Y-%m-%d %H:%M:%S", moment), time.strftime("%a %d %b %Y %j", moment), moment.tm_year, moment[3], len(moment), time.asctime(moment))
# expect: 2023-11-14 22:13:20 Tue 14 Nov 2023 318 2023 22 9 Tue Nov 14 22:13:20 2023
print(moment)
# expect: time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=22, tm_min=13, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=0)
print(time.strptime("2024-02-03", "%Y-%m-%d")[:3], time.gmtime(0)[:6], time.strftime("%H", time.gmtime(3600)))
# expect: (2024, 2, 3) (1970, 1, 1, 0, 0, 0) 01
