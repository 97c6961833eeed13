# int and str conversions of more than 4300 digits are refused.
n = 10**4299
print(len(str(n)), str(n)[:3], int("9" * 4300) % 1000)  # expect: 4300 100 999
for action in (lambda: str(10**4300), lambda: int("1" * 4301), lambda: repr(10**5000), lambda: f"{10**4300}"):
    try:
        print(len(action()))
    except ValueError as error:
        print(error)
# expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# expect: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
# expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
print(len(hex(10**5000)), int("f" * 5000, 16) == 16**5000 - 1)  # expect: 4155 True
