# A name in an annotation that nobody has defined: at the def, as in CPython.
try:
    def first(items: List[int]): ...
except NameError as error:
    print(error)  # expect: name 'List' is not defined

try:
    class Node:
        def link(self, other: Node): ...
except NameError as error:
    print(error)  # expect: name 'Node' is not defined

try:
    class Box:
        items: Dict[str, int] = {}
except NameError as error:
    print(error)  # expect: name 'Dict' is not defined

try:
    size: Integer = 3
except NameError as error:
    print(error, size)  # expect: name 'Integer' is not defined 3


def late(x: int, y: Optional[int] = None): ...
# exit: 1
