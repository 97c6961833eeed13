# create_task(context=...) runs the task in that context itself, not in a copy.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def work(value):
    seen = var.get()
    var.set(value)
    await asyncio.sleep(0)
    return seen, var.get()


async def main():
    context = contextvars.copy_context()
    print(await asyncio.create_task(work("a"), context=context))
    print(await asyncio.create_task(work("b"), context=context))
    print(await asyncio.create_task(work("c")))
    print(var.get(), context[var])
    async with asyncio.TaskGroup() as group:
        group.create_task(work("d"), context=context)
        group.create_task(work("e"), context=context)
    print(context[var])


asyncio.run(main())
# expect: ('unset', 'a')
# expect: ('a', 'b')
# expect: ('unset', 'c')
# expect: unset b
# expect: e
