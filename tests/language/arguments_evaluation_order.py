# Arguments are evaluated from left to right, the function first.
def note(value):
    print("eval", value)
    return value


def show(*args, **kwargs):
    print("called", args, kwargs)


def get():
    print("function")
    return show


get()(note(1), *[note(2), note(3)], a=note(4), **{"b": note(5)})
# expect: function
# expect: eval 1
# expect: eval 2
# expect: eval 3
# expect: eval 4
# expect: eval 5
# expect: called (1, 2, 3) {'a': 4, 'b': 5}
print([note("x"), note("y")][note(0)])
# expect: eval x
# expect: eval y
# expect: eval 0
# expect: x
d = {note("k1"): note("v1"), note("k2"): note("v2")}
# expect: eval k1
# expect: eval v1
# expect: eval k2
# expect: eval v2
print(note(1) < note(2) < note(0) < note(9))
# expect: eval 1
# expect: eval 2
# expect: eval 0
# expect: False
target = [0, 0]
target[note(1)] = note(7)
# expect: eval 7
# expect: eval 1
print(target)  # expect: [0, 7]
