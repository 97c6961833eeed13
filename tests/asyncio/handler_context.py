# The handler runs in the context of the task it is about.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="outside")


async def fail():
    var.set("inside the task")
    raise ValueError


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], var.get()))
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    del task
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "nobody's"})


asyncio.run(main())
# expect: Task exception was never retrieved inside the task
# expect: nobody's outside
