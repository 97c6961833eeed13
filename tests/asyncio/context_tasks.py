# Each task has its own copy of the context.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")


async def work(name):
    seen = var.get()
    var.set(name)
    await asyncio.sleep(0)
    print(name, seen, var.get())


async def main():
    var.set("main")
    await asyncio.gather(work("a"), work("b"))
    await work("direct")
    print(var.get())
    await asyncio.wait_for(work("wait_for"), 5)
    print(var.get())
    async with asyncio.timeout(1):
        await work("timeout")
    print(var.get())
    async with asyncio.TaskGroup() as group:
        group.create_task(work("group"))
    print(var.get())
    await asyncio.shield(work("shield"))
    print(var.get())


asyncio.run(main())
# expect: a main a
# expect: b main b
# expect: direct main direct
# expect: direct
# expect: wait_for direct wait_for
# expect: wait_for
# expect: timeout wait_for timeout
# expect: timeout
# expect: group timeout group
# expect: timeout
# expect: shield timeout shield
# expect: timeout
print(var.get())  # expect: default
