# An async generator runs in the context of who iterates it.
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default=0)


async def generator():
    while True:
        variable.set(variable.get() + 1)
        yield variable.get()


async def step(items):
    variable.set(100)
    return await anext(items)


async def main():
    items = generator()
    print(await anext(items), variable.get())
    print(await asyncio.create_task(step(items)), variable.get())
    print(await anext(items), variable.get())
    await items.aclose()


asyncio.run(main())
# expect: 1 1
# expect: 101 1
# expect: 2 2
