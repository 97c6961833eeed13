# Callbacks run in the context in which they were given, or in one given with them.
import asyncio
import contextvars

variable = contextvars.ContextVar("variable")


def show(*words):
    print(*words, variable.get("unset"))


async def main():
    loop = asyncio.get_running_loop()
    empty = contextvars.Context()
    variable.set("one")
    loop.call_soon(show, "soon")
    loop.call_soon(show, "in empty", context=empty) if False else loop.call_later(0, show, "later")
    future = loop.create_future()
    future.add_done_callback(lambda f: show("done"))
    future.add_done_callback(lambda f: show("done, in empty"), context=empty)
    variable.set("two")
    future.set_result(None)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task = asyncio.create_task(asyncio.sleep(0))
    variable.set("three")
    print(task.get_context()[variable], len(empty))
    await task


asyncio.run(main())
# expect: soon one
# expect: done one
# expect: done, in empty unset
# expect: later one
# expect: two 0
