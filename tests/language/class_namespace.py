# The body of a class is a namespace: names in it become attributes, and methods do not see them.
size = "global"


class Box:
    size = 10
    double = size * 2
    sizes = [size for _ in range(2)]

    def show(self):
        return size

    for index in range(3):
        pass


print(Box.size, Box.double, Box.sizes, Box.index)  # expect: 10 20 ['global', 'global'] 2
print(Box().show())  # expect: global
print(sorted(name for name in vars(Box) if not name.startswith("__")))
# expect: ['double', 'index', 'show', 'size', 'sizes']
print(Box.__name__, Box.__qualname__, Box.__module__)  # expect: Box Box __main__
