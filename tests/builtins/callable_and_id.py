# callable, id.
class Call:
    def __call__(self):
        pass


print(callable(len), callable(int), callable(lambda: 0), callable(Call()), callable(Call), callable(5), callable("".join), callable(None))
# expect: True True True True True False True False
a = []
print(id(a) == id(a), id(a) == id([]) or True, isinstance(id(a), int), id(None) == id(None), id(1) == id(1))
# expect: True True True True True
b = a
print(id(a) == id(b), id(a) != id(a[:]))  # expect: True True
