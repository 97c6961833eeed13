# Done callbacks of tasks, with their own context.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")


async def work():
    var.set("in task")
    return "result"


def done(task):
    print("done", task.result(), var.get())


async def main():
    var.set("in main")
    task = asyncio.create_task(work())
    task.add_done_callback(done)
    context = contextvars.copy_context()
    context.run(var.set, "in context")
    task.add_done_callback(done, context=context)
    await task
    await asyncio.sleep(0)
    print(var.get(), task.get_context().get(var))


asyncio.run(main())
# expect: done result in main
# expect: done result in context
# expect: in main in task
