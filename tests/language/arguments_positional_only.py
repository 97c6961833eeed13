# Before / come arguments that cannot be named.
def divide(a, b, /, digits=2):
    return round(a / b, digits)


def both(a, /, b, *, c):
    return a, b, c


def free(self, /, **kwargs):
    return self, kwargs


print(divide(1, 3), divide(1, 3, digits=4), both(1, 2, c=3), both(1, b=2, c=3))
# expect: 0.33 0.3333 (1, 2, 3) (1, 2, 3)
print(free(1, self=2))  # expect: (1, {'self': 2})
for call in (
    lambda: divide(a=1, b=2),
    lambda: divide(1, b=2),
    lambda: both(1, 2, 3),
    lambda: both(a=1, b=2, c=3),
):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: divide() got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: divide() got some positional-only arguments passed as keyword arguments: 'b'
# expect: both() takes 2 positional arguments but 3 were given
# expect: both() got some positional-only arguments passed as keyword arguments: 'a'
