# The exception of a cancelled gather() that is caught goes when nobody has it, with all that its
# traceback keeps.
import asyncio
import gc

gc.disable()


async def work2(n):
    async def inner11():
        try:
            async def late13():
                try:
                    yield 1
                finally:
                    print("late closes", n)
            some = late13()
            print(n, await asyncio.wait_for(anext(some), 0.125))
        finally:
            print(n, await asyncio.shield(leaf()))
    print(n, await inner11())


async def work1():
    await asyncio.sleep(0.2)
    print("work1 woke")


async def leaf():
    await asyncio.sleep(0.5)


async def work0():
    inner = asyncio.gather(work2("a"), return_exceptions=True)
    outer = asyncio.gather(inner, work2("b"))
    try:
        await outer
    except (KeyError, NameError, asyncio.CancelledError) as error:
        print('caught')

    outer = asyncio.gather(inner, work1(), return_exceptions=True)
    print('s5', await outer)
    print("work0 ends")


async def main():
    t = asyncio.create_task(work0())
    await asyncio.sleep(0.1)
    print('cancel', t.cancel())
    await asyncio.wait([t])
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main")


asyncio.run(main())
# expect: a 1
# expect: b 1
# expect: cancel True
# expect: caught
# expect: late closes b
# expect: work1 woke
# expect: s5 [CancelledError(), None]
# expect: work0 ends
# expect: late closes a
# expect: main
