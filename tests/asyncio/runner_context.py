# All runs of a Runner share one context; context= gives another.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def work(value):
    old = var.get()
    var.set(value)
    return old


with asyncio.Runner() as runner:
    print(runner.run(work("one")))  # expect: unset
    print(runner.run(work("two")))  # expect: one
    other = contextvars.copy_context()
    print(runner.run(work("three"), context=other), other[var])  # expect: unset three
    print(runner.run(work("four")))
# expect: two
print(var.get())  # expect: unset
