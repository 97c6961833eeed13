# Callbacks run in the context in which they were added, or in the one given.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")


def show(label, *_):
    print(label, var.get())
    var.set("changed by " + label)


async def main():
    loop = asyncio.get_running_loop()
    var.set("one")
    loop.call_soon(show, "soon")
    context = contextvars.copy_context()
    loop.call_soon(show, "soon in context", context=context)
    loop.call_later(1, show, "later")
    loop.call_at(loop.time() + 1, lambda: show("at"), context=context)
    future = loop.create_future()
    future.add_done_callback(lambda f: show("done"))
    var.set("two")
    future.set_result(None)
    await asyncio.sleep(2)
    print(var.get(), context[var])


asyncio.run(main())
# expect: soon one
# expect: soon in context one
# expect: done one
# expect: later one
# expect: at changed by soon in context
# expect: two changed by at
