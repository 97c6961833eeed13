# Wrong arguments for a class are told in the words of its __init__.
class Pair:
    def __init__(self, left, right):
        self.left, self.right = left, right


class Empty:
    pass


for arguments in [(), (1,), (1, 2, 3)]:
    try:
        Pair(*arguments)
    except TypeError as error:
        print(error)
# expect: Pair.__init__() missing 2 required positional arguments: 'left' and 'right'
# expect: Pair.__init__() missing 1 required positional argument: 'right'
# expect: Pair.__init__() takes 3 positional arguments but 4 were given
for cls in (Empty, object):
    try:
        cls(1)
    except TypeError as error:
        print(error)
# expect: Empty() takes no arguments
# expect: object() takes no arguments
try:
    Pair(1, middle=2)
except TypeError as error:
    print(error)  # expect: Pair.__init__() got an unexpected keyword argument 'middle'
