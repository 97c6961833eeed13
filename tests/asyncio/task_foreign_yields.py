# What a task says to things that no loop expects.
import asyncio


class Odd:
    def __init__(self, thing):
        self.thing = thing

    def __await__(self):
        yield self.thing


async def main():
    for thing in (42, "text", [], (n for n in ())):
        try:
            await asyncio.create_task(wait(Odd(thing)))
        except RuntimeError as error:
            print(str(error).split(" at 0x")[0].split(" in task")[0])
    future = asyncio.get_running_loop().create_future()
    try:
        await asyncio.create_task(wait(Odd(future)))
    except RuntimeError as error:
        print(str(error).split(" in task")[0])


async def wait(thing):
    await thing


asyncio.run(main())
# expect: Task got bad yield: 42
# expect: Task got bad yield: 'text'
# expect: Task got bad yield: []
# expect: yield was used instead of yield from for generator
# expect: yield was used instead of yield from
