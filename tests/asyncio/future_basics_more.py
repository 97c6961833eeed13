# The life of a future.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done(), future.cancelled())
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(repr(error))
    future.set_result(3)
    print(future, future.done(), future.result(), future.exception())
    for change in (lambda: future.set_result(4), lambda: future.set_exception(ValueError())):
        try:
            change()
        except asyncio.InvalidStateError as error:
            print(repr(error))
    print(await future, await future)
    failed = loop.create_future()
    failed.set_exception(ValueError)
    print(failed)
    try:
        await failed
    except ValueError as error:
        print(repr(error))
    try:
        loop.create_future().set_exception(StopIteration())
    except Exception as error:
        print(repr(error))
    print(asyncio.isfuture(future), asyncio.isfuture(3), future.get_loop() is loop)


asyncio.run(main())
# expect: <Future pending> False False
# expect: InvalidStateError('Result is not set.')
# expect: InvalidStateError('Exception is not set.')
# expect: <Future finished result=3> True 3 None
# expect: InvalidStateError('invalid state')
# expect: InvalidStateError('invalid state')
# expect: 3 3
# expect: <Future finished exception=ValueError()>
# expect: ValueError()
# expect: True False True
