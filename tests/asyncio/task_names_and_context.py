# Task names: given, made, changed; the coroutine and context of a task.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="outer")


async def show():
    return asyncio.current_task().get_name(), var.get()


async def main():
    named = asyncio.create_task(show(), name="mine")
    numbered = asyncio.create_task(show(), name=7)
    context = contextvars.copy_context()
    context.run(var.set, "given")
    with_context = asyncio.create_task(show(), name="c", context=context)
    print(named.get_name(), numbered.get_name(), with_context.get_context() is context, named.get_coro().__name__)
    named.set_name("renamed")
    print(await asyncio.gather(named, numbered, with_context), var.get())
    print(named.get_coro() is not None, named.get_loop() is asyncio.get_running_loop())


asyncio.run(main())
# expect: mine 7 True show
# expect: [('renamed', 'outer'), ('7', 'outer'), ('c', 'given')] outer
# expect: True True
