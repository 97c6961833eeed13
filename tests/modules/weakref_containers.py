# WeakSet, the weak dictionaries and finalize.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


a, b = Thing("a"), Thing("b")
things, by_name, notes = weakref.WeakSet([a, b]), weakref.WeakValueDictionary(a=a, b=b), weakref.WeakKeyDictionary({a: 1, b: 2})
end = weakref.finalize(a, print, "finalized", "a")
print(len(things), sorted(by_name), len(notes), end.alive)  # expect: 2 ['a', 'b'] 2 True
del a  # expect: finalized a
print(list(things), list(by_name.items()), dict(notes), end.alive, by_name.get("a"))
# expect: [b] [('b', b)] {b: 2} False None
