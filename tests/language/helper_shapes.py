# Imported by tests of import.
print("helper_shapes is loaded as", __name__)
counter = 0
_hidden = "not exported by *"


def area(width, height):
    return width * height


class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return area(self.side, self.side)


def make(side):
    return Square(side)


if __name__ == "__main__":
    print("never printed by an import")
