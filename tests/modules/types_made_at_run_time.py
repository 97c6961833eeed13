# types.MethodType, DynamicClassAttribute's kin, coroutine, new_class by type().
import types


def hello(self):
    return f"hello {self.name}"


class Person:
    def __init__(self, name):
        self.name = name


p = Person("Ann")
p.greet = types.MethodType(hello, p)
print(p.greet(), type("Made", (Person,), {"size": 3})("x").size, types.FunctionType is type(hello), type(p.greet) is types.MethodType, types.GenericAlias(list, (int,)))
# expect: hello Ann 3 True True list[int]


@types.coroutine
def turn():
    yield "turn"
    return 5


async def main():
    return await turn() + 1


c = main()
print(c.send(None))  # expect: turn
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)  # expect: 6
