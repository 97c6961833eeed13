# Each task has a copy of the context in which it was made.
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="default")


async def child(name):
    print(name, variable.get())
    variable.set(name)
    await asyncio.sleep(0)
    print(name, variable.get())


async def main():
    variable.set("main")
    tasks = [asyncio.create_task(child(name)) for name in "ab"]
    variable.set("main, later")
    await asyncio.gather(*tasks)
    print(variable.get())
    await child("called")
    print(variable.get())


asyncio.run(main())
# expect: a main
# expect: b main
# expect: a a
# expect: b b
# expect: main, later
# expect: called main, later
# expect: called called
# expect: called
print(variable.get())  # expect: default
