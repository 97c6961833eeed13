# A class can be decorated, and a decorator can add to it.
def add_repr(*names):
    def decorate(cls):
        def __repr__(self):
            inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
            return f"{cls.__name__}({inner})"

        cls.__repr__ = __repr__
        return cls

    return decorate


registry = {}


def register(cls):
    registry[cls.__name__.lower()] = cls
    return cls


@register
@add_repr("x", "y")
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(Point(1, "a"), list(registry), registry["point"] is Point)
# expect: Point(x=1, y='a') ['point'] True
