# What a generator that ignored aclose() does when it is asked, thrown into and closed again.
import asyncio
async def late(n):
    while True:
        try:
            yield 1
            yield 2
        except GeneratorExit: print('exit')
        except KeyError as e: print(repr(e))
        else: return
async def attempt(name, f):
    try: print(name, await f())
    except BaseException as e: print(name, repr(e))
async def main():
    import itertools
    acts={'anext':lambda g:g.__anext__(), 'aclose':lambda g:g.aclose(), 'athrow':lambda g:g.athrow(KeyError(1)), 'asend':lambda g:g.asend(3), 'athrow exit':lambda g: g.athrow(GeneratorExit())}
    for seq in itertools.product(acts, repeat=3):
        for first in (True, False):
            g=late(1)
            print('-', *seq, first)
            if first: await attempt('anext', lambda: g.__anext__())
            for a in seq:
                await attempt(a, lambda: acts[a](g))
            for i in range(5):
                try: await g.__anext__()
                except BaseException: pass
asyncio.run(main())
