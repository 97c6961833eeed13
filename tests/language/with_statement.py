# with calls __enter__ and __exit__, however the block ends.
class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error, traceback is not None)
        return self.swallow


with Manager("a") as value:
    print("body", value)
# expect: enter a
# expect: body A
# expect: exit a None None False
with Manager("b", swallow=True):
    raise ValueError("swallowed")
# expect: enter b
# expect: exit b ValueError swallowed True
try:
    with Manager("c"):
        raise KeyError("passes")
except KeyError as error:
    print("caught", error)
# expect: enter c
# expect: exit c KeyError 'passes' True
# expect: caught 'passes'


def leave():
    for _ in range(3):
        with Manager("d"):
            return "returned"


print(leave())
# expect: enter d
# expect: exit d None None False
# expect: returned
for i in range(2):
    with Manager(f"loop{i}"):
        if i == 0:
            continue
        break
# expect: enter loop0
# expect: exit loop0 None None False
# expect: enter loop1
# expect: exit loop1 None None False
