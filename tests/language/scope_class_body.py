# A class body reads enclosing names, but its functions do not see the body's names.
x = "global"


def make():
    x = "function"

    class Inner:
        seen = x
        x = "class"
        also = x

        def method(self):
            return x

    return Inner


inner = make()
print(inner.seen if hasattr(inner, "seen") else None, inner.also, inner().method())
# expect: global class function


class Counter:
    names = ["a", "b"]
    lengths = [len(name) for name in names]
    print("in the body:", lengths)  # expect: in the body: [1, 1]


print(Counter.lengths)  # expect: [1, 1]
