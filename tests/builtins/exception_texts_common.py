# Messages that learners meet first.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


nothing = None


def f(x):
    return x


class Thing:
    pass


attempt(lambda: undefined)
attempt(lambda: f())
attempt(lambda: f(1, 2))
attempt(lambda: f(y=1))
attempt(lambda: Thing().missing)
attempt(lambda: Thing().method())
attempt(lambda: "abc".push("d"))
attempt(lambda: [1, 2].add(3))
attempt(lambda: {"a": 1}.a)
attempt(lambda: {"a": 1}["b"])
attempt(lambda: [1, 2][2])
attempt(lambda: "5" + 5)
attempt(lambda: 5 + "5")
attempt(lambda: "a" - "b")
attempt(lambda: int("five"))
attempt(lambda: int("5.0"))
attempt(lambda: float("x"))
attempt(lambda: 1 / 0)
attempt(lambda: nothing[0])
attempt(lambda: None.x)
attempt(lambda: nothing())
attempt(lambda: tuple([1, 2])())
attempt(lambda: str("abc")())
attempt(lambda: len(5))
attempt(lambda: sorted([1, "b"]))
attempt(lambda: max([]))
attempt(lambda: [].pop())
attempt(lambda: [1].remove(2))
attempt(lambda: {}.pop("x"))
attempt(lambda: next(iter([])))
attempt(lambda: "abc".index("z"))
attempt(lambda: range(1, 10, 0))
attempt(lambda: print(1)(2))
