# Conditions that compare with an int of the program: small, of 32 bits, larger; with what is no int.
def test(x):
    found = []
    if x < 200:
        found.append("<200")
    if x <= -200:
        found.append("<=-200")
    if x > 2147483647:
        found.append(">max")
    if x >= 2147483648:
        found.append(">=max+1")
    if x < -2147483648:
        found.append("<min")
    if x == 1000000:
        found.append("million")
    if x != 2147483647:
        found.append("!=max")
    if not x > 4611686018427387904:
        found.append("not large")
    while x == -2147483648:
        found.append("min")
        break
    return " ".join(found)


for x in (0, 199, 200, -200, 2147483647, 2147483648, -2147483648, -2147483649, 1 << 80, -(1 << 80)):
    print(test(x))
# expect: <200 !=max not large
# expect: <200 !=max not large
# expect: !=max not large
# expect: <200 <=-200 !=max not large
# expect: not large
# expect: >max >=max+1 !=max not large
# expect: <200 <=-200 !=max not large min
# expect: <200 <=-200 <min !=max not large
# expect: >max >=max+1 !=max
# expect: <200 <=-200 <min !=max not large
for x in (2147483647.5, 1e6, -0.0, float("nan"), float("inf"), True):
    print(test(x))
# expect: >max !=max not large
# expect: million !=max not large
# expect: <200 !=max not large
# expect: !=max not large
# expect: >max >=max+1 !=max
# expect: <200 !=max not large


class Odd:
    def __lt__(self, other):
        return other == 200

    def __le__(self, other):
        raise ValueError(f"compared with {other}")


try:
    test(Odd())
except ValueError as e:
    print(e)  # expect: compared with -200
try:
    test("text")
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'str' and 'int'
