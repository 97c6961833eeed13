# Two tasks, each waiting for the end of the other.
import asyncio

tasks = {}


async def wait_for(name):
    await asyncio.sleep(0)
    return await tasks[name]


async def main():
    tasks["a"] = asyncio.create_task(wait_for("b"), name="a")
    tasks["b"] = asyncio.create_task(wait_for("a"), name="b")
    await tasks["a"]


asyncio.run(main())
# oracle: hangs
# exit: 3
