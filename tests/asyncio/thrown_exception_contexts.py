# What is thrown into a frame that handles an exception has that exception as its context.
class Turns:
    def __await__(self):
        yield 1
async def a():
    try:
        raise KeyError("a")
    except KeyError as e:
        await Turns()
def show(e): return repr(e), repr(e.__context__)
c = a(); c.send(None)
try: c.throw(ValueError("x"))
except ValueError as e: print(show(e))  # expect: ("ValueError('x')", "KeyError('a')")
def g():
    try:
        raise KeyError("a")
    except KeyError as e:
        yield
c = g(); c.send(None)
try: c.throw(ValueError("x"))
except ValueError as e: print(show(e))  # expect: ("ValueError('x')", "KeyError('a')")
c = g(); c.send(None)
try:
    raise IndexError("o")
except IndexError:
    try: c.throw(ValueError("x"))
    except ValueError as e: print(show(e), show(e.__context__))
# expect: ("ValueError('x')", "KeyError('a')") ("KeyError('a')", 'None')
async def b():
    try:
        raise KeyError("a")
    except KeyError as e:
        raise ValueError("x")
async def w(c):
    try: await c
    except ValueError as e: print(show(e))
    try:
        raise IndexError("i")
    except IndexError:
        await Turns()
c=w(b())
c.send(None)  # expect: ("ValueError('x')", "KeyError('a')")
try: c.throw(KeyError("z"))
except KeyError as e: print(show(e))  # expect: ("KeyError('z')", "IndexError('i')")
async def deep(n):
    if n: await deep(n-1)
    else: await Turns()
async def outer():
    try:
        raise IndexError("i")
    except IndexError:
        await deep(2)
c=outer()
c.send(None)
try: c.throw(KeyError("z"))
except KeyError as e: print(show(e))  # expect: ("KeyError('z')", "IndexError('i')")
e1=KeyError("same")
c=outer()
c.send(None)
try: c.throw(e1)
except KeyError as e: print(show(e))  # expect: ("KeyError('same')", "IndexError('i')")
async def same():
    try:
        raise e1
    except KeyError:
        await Turns()
c=same(); c.send(None)
try: c.throw(e1)
except KeyError as e: print(show(e))  # expect: ("KeyError('same')", "IndexError('i')")
import asyncio
async def m():
    async def child():
        try: raise KeyError("k")
        except KeyError: await asyncio.sleep(10)
    t=asyncio.create_task(child()); await asyncio.sleep(0); t.cancel("m")
    try: await t
    except asyncio.CancelledError as e: print(show(e), e.__cause__)
    async def child():
        try: raise KeyError("k")
        except KeyError: await asyncio.sleep(0)
    t=asyncio.create_task(child()); await asyncio.sleep(0); t.cancel("m")
    try: await t
    except asyncio.CancelledError as e: print(show(e), e.__cause__)
    f=asyncio.get_running_loop().create_future()
    async def child():
        try: raise KeyError("k")
        except KeyError: await f
    t=asyncio.create_task(child()); await asyncio.sleep(0); f.set_exception(ValueError("f"))
    try: await t
    except ValueError as e: print(show(e), e.__cause__)
asyncio.run(m())
# expect: ("CancelledError('m')", "KeyError('k')") None
# expect: ("CancelledError('m')", "KeyError('k')") None
# expect: ("ValueError('f')", "KeyError('k')") None
async def inn():
    try: raise KeyError("inn")
    except KeyError: await Turns()
async def out():
    try: raise KeyError("out")
    except KeyError: await inn()
c=out(); c.send(None)
def chain(e):
    r=[]
    while e: r.append(repr(e)); e=e.__context__
    return r
try: c.throw(ValueError("v"))
except ValueError as e: print(chain(e))  # expect: ["ValueError('v')", "KeyError('out')"]
async def inn():
    try:
        try: raise KeyError("inn")
        except KeyError: await Turns()
    except ValueError: raise IndexError("new")
c=out(); c.send(None)
try: c.throw(ValueError("v"))
except IndexError as e: print(chain(e))  # expect: ["IndexError('new')", "KeyError('out')"]
async def main():
    loop=asyncio.get_running_loop()
    f=loop.create_future()
    async def inn():
        try: raise KeyError("inn")
        except KeyError: await f
    async def out():
        try: raise KeyError("out")
        except KeyError: await inn()
    t=asyncio.create_task(out()); await asyncio.sleep(0); f.set_exception(ValueError("f"))
    try: await t
    except ValueError as e: print(chain(e))
    t=asyncio.create_task(out()); await asyncio.sleep(0)
    try: await t
    except ValueError as e: print(chain(e))
    async def ag():
        try:
            try: raise KeyError("ag")
            except KeyError: yield 1
        except ValueError: yield 2; raise IndexError("end")
    a=ag(); await anext(a); print(await a.athrow(ValueError("t")))
    try: await anext(a)
    except IndexError as e: print(chain(e))
    a=ag(); await anext(a)
    try: await a.athrow(IndexError("t"))
    except IndexError as e: print(chain(e))
asyncio.run(main())
# expect: ["ValueError('f')", "KeyError('out')"]
# expect: ["ValueError('f')", "KeyError('inn')", "KeyError('out')"]
# expect: 2
# expect: ["IndexError('end')", "ValueError('t')", "KeyError('ag')"]
# expect: ["IndexError('t')", "KeyError('ag')"]
