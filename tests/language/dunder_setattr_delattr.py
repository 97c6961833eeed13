# __setattr__ and __delattr__ see every change of an attribute.
class Frozen:
    def __init__(self, **values):
        for name, value in values.items():
            super().__setattr__(name, value)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot change {name} to {value!r}")

    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name}")


point = Frozen(x=1, y=2)
print(point.x, point.y)  # expect: 1 2
for change in ("point.x = 3", "del point.y", "point.x += 1"):
    try:
        if change.startswith("point.x ="):
            point.x = 3
        elif change.startswith("del"):
            del point.y
        else:
            point.x += 1
    except AttributeError as error:
        print(change, "->", error)
# expect: point.x = 3 -> cannot change x to 3
# expect: del point.y -> cannot delete y
# expect: point.x += 1 -> cannot change x to 2
object.__setattr__(point, "x", 7)
print(point.x)  # expect: 7
