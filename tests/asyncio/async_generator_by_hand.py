# Driving an async generator without a loop.
async def numbers():
    yield 1
    yield 2


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    except StopAsyncIteration:
        return "end"


g = numbers()
print(run(g.__anext__()), run(g.asend(None)), run(anext(g)), run(anext(g)))  # expect: 1 2 end end
g = numbers()
print(run(anext(g)))  # expect: 1
print(run(g.aclose()), run(anext(g)))  # expect: None end


async def compute():
    return [x * 10 async for x in numbers()]


print(run(compute()))  # expect: [10, 20]
