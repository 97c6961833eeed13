# The context in which each kind of callback, task and generator runs; and what tokens may do.
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="default")
other = contextvars.ContextVar("other")


async def shows(label):
    print(" ", label, variable.get(), other.get("-"))


async def sets(value):
    token = variable.set(value)
    await asyncio.sleep(0)
    return token


async def numbers():
    for number in range(3):
        print("  generator sees", variable.get())
        variable.set(f"from the generator {number}")
        yield number


def called(*words):
    print("  called in", variable.get(), *[type(word).__name__ for word in words])


async def main():
    loop = asyncio.get_running_loop()
    variable.set("main")
    empty = contextvars.Context()
    mine = contextvars.copy_context()
    mine.run(variable.set, "copy")
    for options in {}, {"context": empty}, {"context": mine}:
        print(list(options))
        loop.call_soon(called, **options)
        loop.call_later(0, called, **options)
        loop.call_at(loop.time(), called, **options)
        loop.call_soon_threadsafe(called, **options)
        future = loop.create_future()
        future.add_done_callback(called, **options)
        future.set_result(None)
        await asyncio.create_task(shows("create_task"), **options)
        await loop.create_task(shows("loop.create_task"), **options)
        await asyncio.Task(shows("Task"), **options)
        async with asyncio.TaskGroup() as group:
            group.create_task(shows("group"), **options)
        await asyncio.sleep(0.01)
    print("changes while waiting")
    task = asyncio.create_task(shows("before"))
    variable.set("changed")
    await task
    handle = loop.call_soon(called)
    variable.set("changed again")
    print(handle.get_context()[variable], mine[variable], len(empty), variable in empty)
    await asyncio.sleep(0)
    print("tasks and tokens")
    task = asyncio.create_task(sets("in a task"))
    token = await task
    print(variable.get(), task.get_context()[variable])
    for reset in (lambda: variable.reset(token), lambda: task.get_context().run(variable.reset, token),
                  lambda: task.get_context().run(variable.reset, token), lambda: other.reset(token)):
        try:
            reset()
            print("reset", task.get_context()[variable])
        except (ValueError, RuntimeError) as error:
            print(type(error).__name__, str(error).split(" at 0x")[0], str(error).split("> ")[-1])
    await asyncio.create_task(sets("shared"), context=contextvars.copy_context())
    shared = contextvars.copy_context()
    await asyncio.create_task(sets("shared"), context=shared)
    print(variable.get(), shared[variable])
    print("generators")
    stream = numbers()
    await anext(stream)
    print(variable.get())
    await asyncio.create_task(anext(stream).__anext__() if False else drives(stream))
    print(variable.get())
    await anext(stream)
    print("await and gather share or copy")
    await sets("by await")
    print(variable.get())
    await asyncio.gather(sets("by gather"))
    await asyncio.wait_for(sets("by wait_for"), 1)
    print(variable.get())
    try:
        mine.run(mine.run, print)
    except RuntimeError as error:
        print(str(error).split(":")[0])
    print(sorted(var.name for var in mine), mine.get(other), mine.get(other, "?"), list(mine.values()))


async def drives(stream):
    await anext(stream)
    print("  in the task", variable.get())


asyncio.run(main())
