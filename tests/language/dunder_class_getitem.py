# __class_getitem__ answers a subscript of the class itself.
class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class Small(Box):
    pass


print(Box["int"], Small[1, 2])  # expect: Box[int] Small[(1, 2)]
print(list[int], dict[str, int])  # expect: list[int] dict[str, int]
try:
    int[3]
except TypeError as error:
    print(error)  # expect: type 'int' is not subscriptable
