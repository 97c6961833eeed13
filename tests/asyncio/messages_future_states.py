# What a future says when asked too early or told twice.
import asyncio


async def main():
    f = asyncio.get_running_loop().create_future()
    for call in (f.result, f.exception):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(error)
    f.set_result(1)
    for call in (lambda: f.set_result(2), lambda: f.set_exception(ValueError())):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(error)
    g = asyncio.get_running_loop().create_future()
    for wrong in (3, "text", int):
        try:
            g.set_exception(wrong)
        except TypeError as error:
            print(error)
    print(g.cancel("why"), g.cancel(), g.cancelled())
    try:
        g.result()
    except asyncio.CancelledError as error:
        print(repr(error))
    try:
        await asyncio.current_task().set_result(1)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: Result is not set.
# expect: Exception is not set.
# expect: invalid state
# expect: invalid state
# expect: invalid exception object
# expect: invalid exception object
# expect: invalid exception object
# expect: True False True
# expect: CancelledError('why')
# expect: Task does not support set_result operation
# exit: 0
