# What fails in `module.function(…)`: the module's name, the function's, the call.
import math
import traceback
import asyncio


def no_module():
    return math.sqrt(4)


def no_function():
    return math.no_such(4)


def fails():
    return math.sqrt(
        -1)


def not_callable():
    return math.pi(3)


def show(function):
    try:
        print(function())
    except Exception:
        traceback.print_exc()


async def sleeper():
    return asyncio.no_such_sleep(0)


show(no_function)
show(fails)
show(not_callable)
show(no_module)
kept = math
del math
show(no_module)
math = [1]
show(no_module)


class Other:
    def sqrt(self, x):
        return ("other", x)


math = Other()
show(no_module)
math = kept
show(no_module)
kept.no_such = lambda x: x + 1
show(no_function)
del kept.no_such
show(no_function)
kept.no_such = 5
show(no_function)
sleeper().close()
try:
    asyncio.run(sleeper())
except AttributeError as error:
    print(error)
