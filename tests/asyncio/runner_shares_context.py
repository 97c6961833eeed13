# The runs of one Runner share a context and a loop.
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="unset")


async def sets(value):
    before = variable.get()
    variable.set(value)
    return before, id(asyncio.get_running_loop())


with asyncio.Runner() as runner:
    first, second = runner.run(sets(1)), runner.run(sets(2))
    print(first[0], second[0], first[1] == second[1], variable.get())  # expect: unset 1 True unset
    context = contextvars.copy_context()
    print(runner.run(sets(3), context=context)[0], context[variable])  # expect: unset 3
    print(runner.run(sets(4))[0], runner.get_loop().is_running())
# expect: 2 False
print(runner.get_loop.__name__)  # expect: get_loop
try:
    runner.get_loop()
except RuntimeError as error:
    print(error)  # expect: Runner is closed
runner.close()
