# Calls of what an instance holds by itself: callbacks, bound methods, classes, and what hides them.
class Caller:
    kind = None

    def __init__(self, callback):
        self.callback = callback
        self.method = [].append
        self.make = list

    def run(self, *args, **named):
        return self.callback(*args), self.callback(1), self.callback(n=2), self.callback(**named)


def show(n=0, *rest, **more):
    return n, rest, more


one, two = Caller(show), Caller(lambda n=7: n)
print(one.run(1, 2, x=3))  # expect: ((1, (2,), {}), (1, (), {}), (2, (), {}), (0, (), {'x': 3}))
print(two.run(5, n=6))  # expect: (5, 1, 2, 6)
for caller in (one, two, one):
    print(caller.callback(), caller.callback(3), caller.callback(n=4), caller.make("ab"), caller.method(1))
# expect: (0, (), {}) (3, (), {}) (4, (), {}) ['a', 'b'] None
# expect: 7 3 4 ['a', 'b'] None
# expect: (0, (), {}) (3, (), {}) (4, (), {}) ['a', 'b'] None


class Data:
    def __get__(self, instance, owner):
        return lambda *args: ("data", args)

    def __set__(self, instance, value):
        instance.__dict__["x"] = value


class Plain:
    def __get__(self, instance, owner):
        return lambda *args: ("plain", args)


class Both:
    x = Data()
    y = Plain()
    z = 5

    def w(self):
        return "class"


both = Both()
for _ in range(3):
    both.x = both.y = both.z = both.w = lambda *args: ("own", args)
    print(both.x(1), both.y(1), both.z(1), both.w(1), both.x(*[2]), both.y(*[2]))
    del both.y, both.z, both.w
    print(both.y(1), both.w())
    try:
        both.z(1)
    except TypeError as error:
        print(error)
# expect: ('data', (1,)) ('own', (1,)) ('own', (1,)) ('own', (1,)) ('data', (2,)) ('own', (2,))
# expect: ('plain', (1,)) class
# expect: 'int' object is not callable
# expect: ('data', (1,)) ('own', (1,)) ('own', (1,)) ('own', (1,)) ('data', (2,)) ('own', (2,))
# expect: ('plain', (1,)) class
# expect: 'int' object is not callable
# expect: ('data', (1,)) ('own', (1,)) ('own', (1,)) ('own', (1,)) ('data', (2,)) ('own', (2,))
# expect: ('plain', (1,)) class
# expect: 'int' object is not callable


class Asks:
    def __init__(self):
        self.own = lambda: "own"

    def __getattr__(self, name):
        return lambda *args: (name, args)


asks = Asks()
print(asks.own(), asks.other(1), asks.own(*[]), asks.other(*[2]))
# expect: own ('other', (1,)) own ('other', (2,))
del asks.own
print(asks.own(1))  # expect: ('own', (1,))


class Slots:
    __slots__ = ("f",)


slots = Slots()
for value in (len, str.upper, lambda x: x * 2):
    slots.f = value
    print(slots.f("ab"))
# expect: 2
# expect: AB
# expect: abab
del slots.f
try:
    slots.f("ab")
except AttributeError as error:
    print(error)  # expect: 'Slots' object has no attribute 'f'


class Bag: pass


bag = Bag()
bag.__dict__["f"] = lambda x, y=1: x + y
print(bag.f(1), bag.f(1, 2), bag.f(1, y=5), bag.f(*(1, 9)))  # expect: 2 3 6 10


def replace(value):
    bag.f = lambda x: "replaced"
    return value


print(bag.f(replace(1)), bag.f(1))  # expect: 2 replaced
for wrong in (lambda: bag.g(1), lambda: bag.f(1, 2, 3), lambda: bag.f(z=1)):
    try:
        wrong()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
# expect: AttributeError 'Bag' object has no attribute 'g'
# expect: TypeError replace.<locals>.<lambda>() takes 1 positional argument but 3 were given
# expect: TypeError replace.<locals>.<lambda>() got an unexpected keyword argument 'z'
bag.f = None
try:
    bag.f(1)
except TypeError as error:
    print(error)  # expect: 'NoneType' object is not callable
