# A generator expression evaluates its first iterable at once, the rest when asked.
def source():
    print("source made")
    return [1, 2, 3]


def check(x):
    print("check", x)
    return x != 2


generator = (x * 10 for x in source() if check(x))  # expect: source made
print("nothing checked yet")  # expect: nothing checked yet
print(next(generator))
# expect: check 1
# expect: 10
print(list(generator))
# expect: check 2
# expect: check 3
# expect: [30]
try:
    (x for x in 5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
factor = 2
scaled = (x * factor for x in [1, 2])
factor = 100
print(list(scaled))  # expect: [100, 200]
