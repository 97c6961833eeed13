# Formatting a moment.
import time

moment = time.gmtime(86400 * 365)
print(moment.tm_year, moment.tm_mon, moment.tm_mday, moment.tm_hour, moment.tm_wday, moment.tm_yday)
# expect: 1971 1 1 0 4 1
print(time.strftime("%Y-%m-%d %H:%M:%S", moment), time.strftime("%j %y %%", moment))
# expect: 1971-01-01 00:00:00 001 71 %
print(tuple(time.gmtime(0))[:6])  # expect: (1970, 1, 1, 0, 0, 0)
