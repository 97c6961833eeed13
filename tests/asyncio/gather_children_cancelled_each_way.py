# gather whose children are cancelled: by themselves, by a friend, all of them, or with the gather.
import asyncio


async def child(number, how="sleeps"):
    try:
        await asyncio.sleep(0.25 * (number + 1))
        if how == "cancels itself":
            asyncio.current_task().cancel(f"self {number}")
            await asyncio.sleep(0)
        if how == "raises":
            raise asyncio.CancelledError(f"raised {number}")
        if how == "fails":
            raise ValueError(number)
        return number
    except asyncio.CancelledError as error:
        if how == "deaf":
            return f"deaf {number}"
        if how == "changes its mind":
            raise KeyError(number) from error
        raise


def tell(future):
    if not future.done():
        return "pending"
    if future.cancelled():
        return "cancelled"
    return repr(future.exception() or future.result())


async def main():
    loop = asyncio.get_running_loop()
    for hows in (["sleeps", "raises"], ["sleeps", "cancels itself"], ["raises", "fails"], ["fails", "raises"],
                 ["deaf", "sleeps"], ["changes its mind", "sleeps"], ["deaf", "changes its mind"]):
        for collects in False, True:
            for moment in None, 0.1, 0.3, 0.5:
                children = [asyncio.create_task(child(*each)) for each in enumerate(hows)]
                group = asyncio.gather(*children, return_exceptions=collects)
                if moment is not None:
                    loop.call_later(moment, group.cancel, "whole")
                try:
                    found = await group
                except BaseException as error:
                    found = f"{error!r} after {error.__context__!r}"
                print(hows, collects, moment, found, [tell(each) for each in children], group.cancelled())
                await asyncio.wait(children)


asyncio.run(main())
