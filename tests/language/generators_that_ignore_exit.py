# What a generator or coroutine that ignored GeneratorExit waits for is closed with it, later.
def inner(n):
    try:
        yield n
        yield n + 1
    finally:
        print("inner ends", n)
def stubborn():
    try:
        yield "first"
    finally:
        r = yield from inner(1)
        print("never", r)
def deep():
    yield from stubborn()
for make in (stubborn, deep):
    g = make()
    print(next(g))
    try:
        g.close()
    except RuntimeError as e:
        print(e)
    print("still", g.gi_frame is not None)
    del g
    print("gone")
# expect: first
# expect: generator ignored GeneratorExit
# expect: still True
# expect: inner ends 1
# expect: gone
# expect: first
# expect: inner ends 1
# expect: generator ignored GeneratorExit
# expect: still False
# expect: gone
async def a_inner():
    try:
        await Stop()
    finally:
        print("a_inner ends")
class Stop:
    def __await__(self):
        yield "stop"
async def a_stubborn():
    try:
        await Stop()
    finally:
        await a_inner()
c = a_stubborn()
print(c.send(None))  # expect: stop
try:
    c.close()
except RuntimeError as e:
    print(e)  # expect: coroutine ignored GeneratorExit
del c  # expect: a_inner ends
print("end")  # expect: end
