# Names and contexts of children.
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default=0)


async def child():
    print(asyncio.current_task().get_name(), variable.get())
    variable.set(variable.get() + 1)


async def main():
    variable.set(10)
    context = contextvars.copy_context()
    async with asyncio.TaskGroup() as group:
        group.create_task(child(), name="named")
        group.create_task(child(), name="in a context", context=context)
        group.create_task(child(), context=context)
    print(variable.get(), context[variable])


asyncio.run(main())
# expect: named 10
# expect: in a context 10
# expect: Task-2 11
# expect: 10 12
