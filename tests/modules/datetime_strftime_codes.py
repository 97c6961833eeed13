# strftime with the codes lessons use.
from datetime import datetime

moment = datetime(2024, 3, 5, 7, 8, 9, 12345)
for code in ["%Y-%m-%d", "%H:%M:%S", "%d/%m/%y", "%I:%M %p", "%A %d %B %Y", "%a %b %d", "%j", "%f", "%U %W %w", "%%", "%X|%x|%c"]:
    print(code, moment.strftime(code))
# expect: %Y-%m-%d 2024-03-05
# expect: %H:%M:%S 07:08:09
# expect: %d/%m/%y 05/03/24
# expect: %I:%M %p 07:08 AM
# expect: %A %d %B %Y Tuesday 05 March 2024
# expect: %a %b %d Tue Mar 05
# expect: %j 065
# expect: %f 012345
# expect: %U %W %w 09 10 2
# expect: %% %
# expect: %X|%x|%c 07:08:09|03/05/24|Tue Mar  5 07:08:09 2024
print(f"{moment:%Y/%m/%d %H.%M}", format(moment), f"{moment}")
# expect: 2024/03/05 07.08 2024-03-05 07:08:09.012345 2024-03-05 07:08:09.012345
