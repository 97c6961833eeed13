# All runs of a Runner share one context; context= gives another.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def work(value):
    old = var.get()
    var.set(value)
    return old


with asyncio.Runner() as runner:
    print(runner.run(work("one")))
    print(runner.run(work("two")))
    other = contextvars.copy_context()
    print(runner.run(work("three"), context=other), other[var])
    print(runner.run(work("four")))
print(var.get())
