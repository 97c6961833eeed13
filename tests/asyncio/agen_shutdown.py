# Async generators that were begun and not finished are closed when the loop ends.
import asyncio


async def numbers(label):
    try:
        for n in range(10):
            yield n
    finally:
        print(label, "closing")
        await asyncio.sleep(1)
        print(label, "closed")


async def broken():
    try:
        yield 1
    finally:
        raise ValueError("while closing")


kept = []


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"].split(" at ")[0], repr(context["exception"]),
                                    sorted(context))
    )
    for make in (lambda: numbers("a"), lambda: numbers("b"), broken):
        generator = make()
        kept.append(generator)
        print(await anext(generator))
    print("main ends")


asyncio.run(main())
print("run ends")
