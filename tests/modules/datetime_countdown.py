# The days until a date, and a schedule of times.
from datetime import date, datetime, timedelta

today, party = date(2024, 12, 20), date(2025, 1, 1)
print((party - today).days, "days", f"{party:%A}", party > today)  # expect: 12 days Wednesday True
start, step = datetime(2024, 1, 1, 9), timedelta(minutes=50)
print([f"{start + i * step:%H:%M}" for i in range(6)])
# expect: ['09:00', '09:50', '10:40', '11:30', '12:20', '13:10']
print([(today + timedelta(days=n)).strftime("%a %d") for n in range(0, 21, 7)])
# expect: ['Fri 20', 'Fri 27', 'Fri 03']
