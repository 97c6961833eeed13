# throw() of what is no exception: the coroutine that awaits gets the TypeError.
class Turn:
    def __await__(self):
        yield 1


async def inner():
    await Turn()


async def outer():
    try:
        await inner()
    except TypeError as error:
        print("outer:", error)
        raise


for bad in (3, "text", int, None, (ValueError,)):
    coroutine = outer()
    try:
        coroutine.throw(bad)
    except TypeError as error:
        print("not begun:", error)
    coroutine.send(None)
    try:
        coroutine.throw(bad)
    except TypeError as error:
        print("suspended:", error)
    coroutine.close()
# expect: not begun: exceptions must be classes or instances deriving from BaseException, not int
# expect: outer: exceptions must be classes or instances deriving from BaseException, not int
# expect: suspended: exceptions must be classes or instances deriving from BaseException, not int
# expect: not begun: exceptions must be classes or instances deriving from BaseException, not str
# expect: outer: exceptions must be classes or instances deriving from BaseException, not str
# expect: suspended: exceptions must be classes or instances deriving from BaseException, not str
# expect: not begun: exceptions must be classes or instances deriving from BaseException, not type
# expect: outer: exceptions must be classes or instances deriving from BaseException, not type
# expect: suspended: exceptions must be classes or instances deriving from BaseException, not type
# expect: not begun: exceptions must be classes or instances deriving from BaseException, not NoneType
# expect: outer: exceptions must be classes or instances deriving from BaseException, not NoneType
# expect: suspended: exceptions must be classes or instances deriving from BaseException, not NoneType
# expect: not begun: exceptions must be classes or instances deriving from BaseException, not tuple
# expect: outer: exceptions must be classes or instances deriving from BaseException, not tuple
# expect: suspended: exceptions must be classes or instances deriving from BaseException, not tuple
