# A StopIteration that gets out of a generator's body becomes a RuntimeError.
def leaking():
    yield 1
    raise StopIteration("leak")


def careless(iterator):
    yield next(iterator)
    yield next(iterator)


generator = leaking()
next(generator)
try:
    next(generator)
except RuntimeError as error:
    print(error, "/", repr(error.__cause__))
# expect: generator raised StopIteration / StopIteration('leak')
try:
    print(list(careless(iter([1]))))
except RuntimeError as error:
    print(error)  # expect: generator raised StopIteration


def result():
    return (yield) or "nothing"


g = result()
next(g)
try:
    g.send("something")
except StopIteration as stop:
    print(stop.value)  # expect: something
