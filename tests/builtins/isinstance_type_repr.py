# Names of types, as learners see them.
def function():
    yield 1


async def coroutine():
    pass


class A:
    def m(self):
        pass


for thing in (1, 1.0, "a", b"", True, None, [], (), {}, set(), frozenset(), range(0), slice(0), ..., NotImplemented, len, "".join, function, function(), A, A(), A().m, iter([]), iter(()), iter(""), iter({}), iter(set()), iter(range(0)), {}.keys(), {}.items(), map(len, []), filter(None, []), zip(), enumerate([]), reversed([]), property(), classmethod(len), staticmethod(len), super, object(), type, Exception(), bytearray(), int.__add__, (1).__add__, lambda: 0):
    print(type(thing), end=" ")
print()
