# OrderedDict.move_to_end: to both ends, by name and in a subclass, and what it complains about.
from collections import OrderedDict
class LRU(OrderedDict):
    def move_to_end(self, key, last=True):
        print("mine", key)
        super().move_to_end(key, last)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for C in (OrderedDict, LRU):
    od = C(a=1, b=2, c=3)
    for k in "abcab":
        od.move_to_end(k)
        print(list(od.items()))
        od.move_to_end(k)
        print(list(od.items()))
    od.move_to_end("c", last=False)
    print(list(od))
    od.move_to_end(key="b", last=0)
    print(list(od))
    od.move_to_end("a", False)
    print(list(od))
    t(lambda: od.move_to_end("z"))
    t(lambda: od.move_to_end("z", last=False))
    t(lambda: od.move_to_end([]))
    t(lambda: od.move_to_end())
    t(lambda: od.move_to_end("a", True, 3))
    t(lambda: od.move_to_end("a", wrong=1))
    t(lambda: OrderedDict.move_to_end)
t(lambda: OrderedDict.move_to_end.__name__)
t(lambda: OrderedDict.move_to_end.__qualname__)
t(lambda: 'move_to_end' in vars(OrderedDict))
m = od.move_to_end
m("c")
print(list(od))
t(lambda: OrderedDict.move_to_end)
