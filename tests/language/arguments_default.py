# Defaults are evaluated once, when the function is defined.
def append(item, to=[]):
    to.append(item)
    return to


print(append(1), append(2), append(3, []))  # expect: [1, 2] [1, 2] [3]
n = 5


def show(value=n, other=None):
    return value, other


n = 6
print(show(), show(1), show(other=2), show.__defaults__)
# expect: (5, None) (1, None) (5, 2) (5, None)


def order(a=print("a evaluated"), b=print("b evaluated")):
    return a, b
# expect: a evaluated
# expect: b evaluated


print(order())  # expect: (None, None)
