# What cannot be done with dates.
from datetime import date, datetime, timedelta

for broken in (lambda: date(2024, 1, 1) + date(2024, 1, 2), lambda: datetime.now() * 2, lambda: timedelta(1) + 1, lambda: timedelta(1) / 0, lambda: date.max + timedelta(1), lambda: date("2024"), lambda: timedelta("1"), lambda: timedelta(1) < 5, lambda: date(2024, 1)):
    try:
        broken()
    except (TypeError, ArithmeticError) as error:
        print(type(error).__name__, error)
# expect: TypeError unsupported operand type(s) for +: 'datetime.date' and 'datetime.date'
# expect: TypeError unsupported operand type(s) for *: 'datetime.datetime' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
# expect: ZeroDivisionError integer division or modulo by zero
# expect: OverflowError date value out of range
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError unsupported type for timedelta days component: str
# expect: TypeError '<' not supported between instances of 'datetime.timedelta' and 'int'
# expect: TypeError function missing required argument 'day' (pos 3)
