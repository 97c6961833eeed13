# __index__ makes an object usable where an int is needed; __int__ and __float__ convert.
class Three:
    def __index__(self):
        return 3


class Number:
    def __int__(self):
        return 42

    def __float__(self):
        return 4.25

    def __round__(self, digits=None):
        return f"rounded to {digits}"

    def __trunc__(self):
        return 4

    def __floor__(self):
        return 4


print("abcdef"[Three()], [0, 1, 2, 3, 4][Three() :], range(Three()), "ab" * Three())
# expect: d [3, 4] range(0, 3) ababab
print(int(Three()), hex(Three()), float(Three()), bin(Three()), chr(Three()) == "\x03")
# expect: 3 0x3 3.0 0b11 True
print(int(Number()), float(Number()), round(Number()), round(Number(), 2))
# expect: 42 4.25 rounded to None rounded to 2
for action in (lambda: [1][Number()], lambda: "a" * 1.5, lambda: range(2.0)):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: list indices must be integers or slices, not Number
# expect: can't multiply sequence by non-int of type 'float'
# expect: 'float' object cannot be interpreted as an integer
