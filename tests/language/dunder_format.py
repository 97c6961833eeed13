# format() and f-strings hand the specification to __format__.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        print("spec", repr(spec))
        unit = "€" if spec == "euro" else "$"
        return f"{unit}{self.cents // 100}.{self.cents % 100:02}"


class Plain:
    def __str__(self):
        return "plain"


print(f"{Money(1234)} {Money(5):euro}")
# expect: spec ''
# expect: spec 'euro'
# expect: $12.34 €0.05
print(format(Money(99), "x"), "{:{}}".format(Money(1), "euro"))
# expect: spec 'x'
# expect: spec 'euro'
# expect: $0.99 €0.01
print(f"{Plain()}|{Plain()!s:>8}|")  # expect: plain|   plain|
try:
    f"{Plain():>8}"
except TypeError as error:
    print(error)  # expect: unsupported format string passed to Plain.__format__
