# Calendars without a library.
DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(month, year):
    return 29 if month == 2 and is_leap(year) else DAYS[month - 1]


def weekday(day, month, year):
    if month < 3:
        month, year = month + 12, year - 1
    return (day + 13 * (month + 1) // 5 + year + year // 4 - year // 100 + year // 400 + 5) % 7


def calendar(month, year):
    print(f"{month:02}/{year}".center(20))
    print("Mo Tu We Th Fr Sa Su")
    first = weekday(1, month, year)
    cells = ["  "] * first + [f"{d:2}" for d in range(1, days_in(month, year) + 1)]
    for i in range(0, len(cells), 7):
        print(" ".join(cells[i : i + 7]))


calendar(2, 2024)
print([y for y in (1900, 2000, 2023, 2024) if is_leap(y)], sum(days_in(m, 2023) for m in range(1, 13)), weekday(1, 1, 2000))
