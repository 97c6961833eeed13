# A group whose end is interrupted by something that is no cancellation still hears of its children.
import asyncio


async def fails(delay):
    await asyncio.sleep(delay)
    raise KeyError("late")


async def leaves():
    group = asyncio.TaskGroup()
    await group.__aenter__()
    children = [group.create_task(fails(1)), group.create_task(fails(2))]
    leaving = group.__aexit__(None, None, None)
    future = leaving.send(None)
    future._asyncio_future_blocking = False
    try:
        leaving.throw(ValueError("no cancellation"))
    except ValueError as error:
        print("left by", repr(error))
    return group, children


async def parent_is_over():
    group, children = await asyncio.create_task(leaves(), name="parent")
    await asyncio.wait(children)
    await asyncio.sleep(0)
    print(group)


async def parent_goes_on():
    group, children = await leaves()
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("interrupted", asyncio.current_task().cancelling())
        asyncio.current_task().uncancel()
    print(group)
    print(*await asyncio.gather(*children, return_exceptions=True))


def told(loop, context):
    print("told", context["message"].split(" exception=")[0], repr(context["exception"]))


async def main():
    asyncio.get_running_loop().set_exception_handler(told)
    await parent_is_over()
    await parent_goes_on()


asyncio.run(main())
