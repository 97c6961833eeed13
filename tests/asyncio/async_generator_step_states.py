# asend, athrow and aclose objects driven by hand, in every state of theirs and of the generator.
import asyncio
class T:
    def __await__(self): return (yield "t")
async def g():
    try:
        x = yield 1
        await T()
        yield 2
    except ValueError: yield 3
    finally: print("fin")
def tr(f):
    try: print("gave", f())
    except BaseException as e: print(type(e).__name__, e)
a=g(); n=a.__anext__(); m=a.asend(5)
tr(lambda: m.send(None))
tr(lambda: n.send(None))
tr(lambda: n.send(None))
n=a.__anext__(); m=a.asend(5); k=a.athrow(ValueError("v")); c=a.aclose()
tr(lambda: n.send(None)); 
for z in (m,k,c): tr(lambda: z.send(None)); 
n2=a.__anext__(); m=a.asend(5); k=a.athrow(ValueError("v")); c=a.aclose()
for z in (n2,m,k,c): tr(lambda: z.throw(IndexError("i")));
n2=a.__anext__(); m=a.asend(5); k=a.athrow(ValueError("v")); c=a.aclose()
for z in (n2,m,k,c): tr(lambda: z.close());
tr(lambda: n.throw(ValueError("w")))
tr(lambda: n.send(None))
print(a.ag_running, a.ag_await)
for f in (lambda: a.__anext__(), lambda: a.asend(1), lambda: a.athrow(KeyError("k")), lambda: a.aclose()):
    z=f(); tr(lambda: z.send(None)); tr(lambda: z.send(None)); tr(lambda: z.close()); tr(lambda: z.throw(IndexError("q")))
print("-- fresh")
for f in (lambda a: a.__anext__(), lambda a: a.asend(1), lambda a: a.athrow(KeyError("k")), lambda a: a.aclose()):
    for h in (lambda z: z.send(None), lambda z: z.send(1), lambda z: z.close(), lambda z: z.throw(IndexError("q"))):
        a=g(); z=f(a); tr(lambda: h(z)); tr(lambda: z.send(None)); tr(lambda: a.__anext__().send(None))
print("-- started")
for f in (lambda a: a.__anext__(), lambda a: a.asend(1), lambda a: a.athrow(KeyError("k")), lambda a: a.aclose()):
    for h in (lambda z: z.send(None), lambda z: z.send(1), lambda z: z.close(), lambda z: z.throw(IndexError("q"))):
        a=g(); tr(lambda: a.__anext__().send(None)); z=f(a); tr(lambda: h(z)); tr(lambda: z.send(None)); tr(lambda: z.close()); tr(lambda: a.__anext__().send(None))
print("-- waiting")
for f in (lambda z: z.send(None), lambda z: z.send(1), lambda z: z.close(), lambda z: z.throw(IndexError("q")), lambda z: z.throw(GeneratorExit), lambda z: z.throw(StopAsyncIteration), lambda z: z.throw(StopIteration)):
    for h in (lambda a: a.__anext__(), lambda a: a.asend(1)):
        a=g(); tr(lambda: a.__anext__().send(None)); z=h(a); tr(lambda: z.send(None)); tr(lambda: f(z)); tr(lambda: z.send(None)); tr(lambda: z.close()); tr(lambda: a.__anext__().send(None))
async def g():
    try:
        x = yield 1
    except (ValueError, KeyError):
        await T()
        yield 3
        yield 4
    finally:
        print("fin")
        await T()
print("-- athrow waiting")
for f in (lambda z: z.send(None), lambda z: z.send(1), lambda z: z.close(), lambda z: z.throw(IndexError("q")), lambda z: z.throw(GeneratorExit), lambda z: z.throw(StopAsyncIteration), lambda z: z.throw(StopIteration)):
    for h in (lambda a: a.athrow(KeyError("k")), lambda a: a.aclose()):
        a=g(); tr(lambda: a.__anext__().send(None)); z=h(a); tr(lambda: z.send(None)); tr(lambda: f(z)); tr(lambda: z.send(None)); tr(lambda: z.close()); tr(lambda: a.__anext__().send(None)); print(a.ag_running)
