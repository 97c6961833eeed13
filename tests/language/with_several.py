# Several items, parenthesised or not, are nested; a failing enter leaves the outer ones.
class M:
    def __init__(self, name, fail=False):
        self.name, self.fail = name, fail

    def __enter__(self):
        if self.fail:
            raise RuntimeError(f"{self.name} cannot enter")
        print("enter", self.name)
        return self

    def __exit__(self, *details):
        print("exit", self.name, details[0])


with M("a") as a, M("b") as b:
    print(a.name + b.name)
# expect: enter a
# expect: enter b
# expect: ab
# expect: exit b None
# expect: exit a None
with (
    M("c") as c,
    M("d"),
    M("e") as e,
):
    print(c.name, e.name)
# expect: enter c
# expect: enter d
# expect: enter e
# expect: c e
# expect: exit e None
# expect: exit d None
# expect: exit c None
try:
    with M("f"), M("g", fail=True), M("h"):
        print("never")
except RuntimeError as error:
    print(error)
# expect: enter f
# expect: exit f <class 'RuntimeError'>
# expect: g cannot enter
with (M("i")):
    pass
# expect: enter i
# expect: exit i None
