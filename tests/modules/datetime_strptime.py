# strptime reads what strftime writes, and says what does not match.
from datetime import datetime

print(datetime.strptime("2024-03-05 07:08:09", "%Y-%m-%d %H:%M:%S"))  # expect: 2024-03-05 07:08:09
print(datetime.strptime("5 Mar 24, 1:05 PM", "%d %b %y, %I:%M %p"))  # expect: 2024-03-05 13:05:00
for text, pattern in [("2024", "%Y-%m"), ("2024-03-05 x", "%Y-%m-%d"), ("2024-02-30", "%Y-%m-%d")]:
    try:
        datetime.strptime(text, pattern)
    except ValueError as error:
        print(error)
# expect: time data '2024' does not match format '%Y-%m'
# expect: unconverted data remains:  x
# expect: day is out of range for month
