# A child whose parent has left without waiting reports to the loop.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("orphan")


async def parent(holder):
    group = asyncio.TaskGroup()
    await group.__aenter__()
    holder.append(group.create_task(fail()))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(context["message"].split(" ")[-5:], repr(context["exception"]),
                                    sorted(context))
    )
    holder = []
    await asyncio.create_task(parent(holder))
    await asyncio.sleep(2)
    print(repr(holder[0].exception()))


asyncio.run(main())
