# A context that nobody has looked at yet is the same from the first look on, wherever that is.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def looks_at_its_own():
    task = asyncio.current_task()
    context = task.get_context()
    print("own", context is task.get_context(), len(context))
    try:
        context.run(print, "never")
    except RuntimeError as error:
        print("own", str(error).split(":")[0])
    token = var.set(1)
    print("own", context[var], len(context), token.old_value is contextvars.Token.MISSING)
    await asyncio.sleep(0)
    print("own", var.get(), task.get_context() is context)
    var.reset(token)
    print("own", var.get(), var in context)


async def sets_first():
    task = asyncio.current_task()
    token = var.set(2)
    context = task.get_context()
    print("sets", context[var], context is task.get_context())
    copy = contextvars.copy_context()
    print("sets", copy is context, copy == context, copy[var])
    try:
        copy.run(var.reset, token)
    except ValueError as error:
        print("sets", str(error).split(">")[-1])
    copy.run(var.set, 3)
    print("sets", var.get(), copy[var])
    await asyncio.sleep(0)
    var.reset(token)


async def waits(event):
    await event.wait()
    return var.get()


async def looked_at_by_others():
    event = asyncio.Event()
    var.set(5)
    task = asyncio.create_task(waits(event))
    before = task.get_context()
    await asyncio.sleep(0)
    var.set(6)
    print("others", before is task.get_context(), before[var], before.run(var.get))
    before.run(var.set, 7)
    event.set()
    print("others", await task)


def callback(name, future):
    print(name, var.get())
    var.set(var.get() + 1)
    print(name, var.get())


async def callbacks():
    var.set(10)
    future = asyncio.get_running_loop().create_future()
    mine = contextvars.copy_context()
    future.add_done_callback(lambda f: callback("copy", f))
    var.set(20)
    future.add_done_callback(lambda f: callback("later copy", f))
    future.add_done_callback(lambda f: callback("given", f), context=mine)
    future.add_done_callback(lambda f: callback("given again", f), context=mine)
    print([pair[1].get(var) for pair in future._callbacks])
    print(future._callbacks[2][1] is mine, future._callbacks[0][1] is future._callbacks[0][1])
    future._callbacks[0][1].run(var.set, 100)
    future.set_result(None)
    print(future._callbacks)
    await asyncio.sleep(0)
    print(var.get(), mine[var])
    handle = asyncio.get_running_loop().call_soon(lambda: print("soon", var.get()))
    print(handle.get_context() is handle.get_context(), handle.get_context()[var])
    handle.get_context().run(var.set, 21)
    await asyncio.sleep(0)


async def inner_of_eager():
    print("eager", var.get())
    var.set(var.get() + 1)
    outer = contextvars.copy_context()
    print("eager", var.get(), outer[var])
    await asyncio.sleep(0)
    print("eager", var.get())


async def eager():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    var.set(30)
    task = loop.create_task(inner_of_eager())
    print("around", var.get(), task.get_context()[var])
    await task
    print("around", var.get(), task.get_context()[var])
    loop.set_task_factory(None)


async def main():
    await asyncio.gather(looks_at_its_own(), sets_first())
    await looked_at_by_others()
    await asyncio.create_task(callbacks())
    await asyncio.create_task(eager())
    print(var.get())


asyncio.run(main())
