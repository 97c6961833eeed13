# What is no hook is refused; what a finalizer raises is told on stderr.
import sys


async def numbers():
    yield 1


def bad(agen):
    raise ValueError("bad")


for args, keywords in (
    ((1,), {}),
    ((None, 2), {}),
    ((), {"firstiter": print, "finalizer": 3}),
    ((), {"x": 1}),
    ((1, 2, 3), {}),
):
    try:
        sys.set_asyncgen_hooks(*args, **keywords)
    except TypeError as error:
        print(error)
# expect: callable firstiter expected, got int
# expect: callable finalizer expected, got int
# expect: callable finalizer expected, got int
# expect: this function got an unexpected keyword argument 'x'
# expect: function takes at most 2 arguments (3 given)
print(sys.get_asyncgen_hooks())  # expect: asyncgen_hooks(firstiter=None, finalizer=None)

sys.set_asyncgen_hooks(None, bad)
agen = numbers()
agen.__anext__().close()
del agen
print("on")  # expect: on
