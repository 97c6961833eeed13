# What is thrown into a coroutine that has not begun keeps its parameters; a StopIteration that must not
# leave a coroutine keeps those who called it.


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


async def waits(parameter):
    await Once()


class Once:
    def __await__(self):
        yield


def generates(parameter):
    yield 1


def throws(coroutine, error):
    try:
        coroutine.throw(error)
    except BaseException as caught:
        print(repr(caught), repr(caught.__cause__))


def calls(make, begins, error):
    local = Noisy("local of the caller")
    suspended = make(Noisy("parameter"))
    if begins:
        suspended.send(None)
    throws(suspended, error)
    print("thrown")


for make in waits, generates:
    for begins in False, True:
        for kind in ValueError, StopIteration:
            error = kind("out")
            print("---", make.__name__, begins, kind.__name__)
            calls(make, begins, error)
            print("the caller has ended")
            error = None
