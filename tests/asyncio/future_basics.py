# A future is filled once.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done(), future.cancelled())
    loop.call_later(1, future.set_result, "filled")
    print(await future, future, future.result(), future.exception())
    for action in (lambda: future.set_result(1), lambda: future.set_exception(ValueError())):
        try:
            action()
        except asyncio.InvalidStateError as error:
            print("InvalidStateError", error)
    print(future.cancel(), await future)
    broken = loop.create_future()
    broken.set_exception(KeyError("k"))
    try:
        await broken
    except KeyError as error:
        print("KeyError", error, repr(broken.exception()))
    empty = asyncio.Future()
    print(empty.cancel("why"), empty, empty.cancel())
    try:
        await empty
    except asyncio.CancelledError as error:
        print("CancelledError", error)


asyncio.run(main())
# expect: <Future pending> False False
# expect: filled <Future finished result='filled'> filled None
# expect: InvalidStateError invalid state
# expect: InvalidStateError invalid state
# expect: False filled
# expect: KeyError 'k' KeyError('k')
# expect: True <Future cancelled> False
# expect: CancelledError why
