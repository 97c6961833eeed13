# __del__ runs when the last reference goes.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("drop", self.name)


a = Noisy("a")
b = a
del a
print("still referenced")  # expect: still referenced
b = None  # expect: drop a
print("gone")  # expect: gone
Noisy("temporary")  # expect: drop temporary


def scope():
    local = Noisy("local")
    print("in scope")


scope()
# expect: in scope
# expect: drop local
items = [Noisy("item 0"), Noisy("item 1")]
items.pop(0)  # expect: drop item 0
items = []  # expect: drop item 1
print("end")  # expect: end
