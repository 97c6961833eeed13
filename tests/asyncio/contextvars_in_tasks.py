# Each task has its own copy of the context.
import asyncio
from contextvars import ContextVar, copy_context

request = ContextVar("request", default="none")


async def child(name):
    print(name, "sees", request.get())
    request.set(name)
    await asyncio.sleep(1)
    print(name, "still sees", request.get())


async def main():
    request.set("main")
    await asyncio.gather(child("a"), child("b"))
    print("main sees", request.get())
    await child("awaited directly")
    print("main sees", request.get())
    context = copy_context()
    context.run(request.set, "in context")
    task = asyncio.create_task(child("c"), context=context)
    await task
    print("context has", context[request], "main has", request.get(), task.get_context() is context)
    asyncio.get_running_loop().call_soon(lambda: print("callback sees", request.get()))
    request.set("later")
    await asyncio.sleep(0)


asyncio.run(main())
# expect: a sees main
# expect: b sees main
# expect: a still sees a
# expect: b still sees b
# expect: main sees main
# expect: awaited directly sees main
# expect: awaited directly still sees awaited directly
# expect: main sees awaited directly
# expect: c sees in context
# expect: c still sees c
# expect: context has c main has awaited directly True
# expect: callback sees awaited directly
print(request.get())  # expect: none
