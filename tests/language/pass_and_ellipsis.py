# pass and ... do nothing.
def nothing(): pass


def later(): ...


class Empty: ...


if True:
    pass
else:
    ...
for _ in range(2):
    pass
print(nothing(), later(), Empty().__class__.__name__, ..., Ellipsis is ..., type(...).__name__, bool(...))
# expect: None None Empty Ellipsis True ellipsis True
x = ...
print(x, [...], repr(...), ... == Ellipsis)  # expect: Ellipsis [Ellipsis] Ellipsis True
