import asyncio


def gen():
    print("started")
    try:
        x = yield 1
        print("got", x)
        try:
            y = yield 2
        except ValueError as e:
            print("inside", e)
            y = yield "handled"
        print("y", y)
        return "result"
    finally:
        print("finally")


g = gen()
print(next(g))
print(g.send("hello"))
print(g.throw(ValueError("vv")))
try:
    g.send(10)
except StopIteration as e:
    print("stop", e.value)
try:
    g.send(None)
except StopIteration as e:
    print("again", e.value)
g = gen()
try:
    g.send("x")
except TypeError as e:
    print(e)
next(g)
g.close()
g.close()
print(g.gi_frame, g.gi_running)


def outer():
    r = yield from gen()
    print("outer got", r)
    yield from [10, 20]
    r2 = yield from (i for i in range(2))
    print(r2)
    return r


print(list(outer()))


class Aw:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        print("awaiting", self.v)
        r = yield self.v
        print("resumed with", r)
        return r


async def co():
    a = await Aw("first")
    try:
        b = await Aw("second")
    except KeyError as e:
        b = f"caught {e!r}"
    return a, b


c = co()
print(c.send(None))
print(c.send("A"))
try:
    c.throw(KeyError("k"))
except StopIteration as e:
    print(e.value)
c = co()
try:
    c.send(3)
except TypeError as e:
    print(e)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = co()
c.send(None)
print(c.cr_await is not None, c.cr_running, c.cr_frame.f_lineno, c.cr_code.co_name)
try:
    c.throw(ZeroDivisionError)
except ZeroDivisionError as e:
    print(repr(e), e.__traceback__.tb_lineno, e.__traceback__.tb_next.tb_frame.f_code.co_name)


def averager():
    total = n = 0
    avg = None
    while True:
        v = yield avg
        if v is None:
            break
        total += v
        n += 1
        avg = total / n
    return n, avg


a = averager()
next(a)
print([a.send(v) for v in (10, 20, 60)])
try:
    a.send(None)
except StopIteration as s:
    print(s.value, s.args)


def ignoring():
    while True:
        try:
            yield
        except GeneratorExit:
            print("ignored")


i = ignoring()
next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)


def stop():
    yield 1
    raise StopIteration(5)


try:
    print(list(stop()))
except RuntimeError as e:
    print(e, repr(e.__cause__))
del i
print("end")
# expect: started
# expect: 1
# expect: got hello
# expect: 2
# expect: inside vv
# expect: handled
# expect: y 10
# expect: finally
# expect: stop result
# expect: again None
# expect: can't send non-None value to a just-started generator
# expect: started
# expect: finally
# expect: None False
# expect: started
# expect: got None
# expect: y None
# expect: finally
# expect: outer got result
# expect: None
# expect: [1, 2, 10, 20, 0, 1]
# expect: awaiting first
# expect: first
# expect: resumed with A
# expect: awaiting second
# expect: second
# expect: ('A', "caught KeyError('k')")
# expect: can't send non-None value to a just-started coroutine
# expect: cannot reuse already awaited coroutine
# expect: awaiting first
# expect: True False 67 co
# expect: ZeroDivisionError() 96 co
# expect: [10.0, 15.0, 30.0]
# expect: (3, 30.0) ((3, 30.0),)
# expect: ignored
# expect: generator ignored GeneratorExit
# expect: generator raised StopIteration StopIteration(5)
# expect: ignored
# expect: end
