# A coroutine can be driven with send, throw and close.
async def simple():
    return "result"


async def failing():
    raise ValueError("inside")


coroutine = simple()
try:
    coroutine.send(None)
except StopIteration as stop:
    print("returned", stop.value)  # expect: returned result
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine
coroutine = failing()
try:
    coroutine.send(None)
except ValueError as error:
    print(error)  # expect: inside
coroutine = simple()
try:
    coroutine.throw(KeyError("thrown in"))
except KeyError as error:
    print("came out", error)  # expect: came out 'thrown in'
coroutine = simple()
coroutine.close()
coroutine.close()
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine
coroutine = simple()
try:
    coroutine.send(1)
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started coroutine
coroutine.close()
