# The states of a Timeout, its repr, and what it refuses.
import asyncio


async def main():
    cm = asyncio.timeout(5)
    print(cm, cm.when(), cm.expired())
    try:
        cm.reschedule(3)
    except RuntimeError as error:
        print(error)
    async with cm as same:
        print(cm, same is cm, cm.when())
        cm.reschedule(None)
        print(cm, cm.when())
        cm.reschedule(asyncio.get_running_loop().time() + 1.23456)
        print(cm, cm.when())
        try:
            await cm.__aenter__()
        except RuntimeError as error:
            print(error)
    print(cm, cm.expired())
    try:
        cm.reschedule(3)
    except RuntimeError as error:
        print(error)
    try:
        async with cm:
            pass
    except RuntimeError as error:
        print(error)
    cm = asyncio.timeout(0)
    try:
        async with cm:
            try:
                await asyncio.sleep(1)
            finally:
                print(cm, cm.expired())
                try:
                    cm.reschedule(3)
                except RuntimeError as error:
                    print(error)
    except TimeoutError:
        print(cm, cm.expired())
    try:
        cm.reschedule(3)
    except RuntimeError as error:
        print(error)
    print(type(cm).__module__, asyncio.Timeout is type(cm))


asyncio.run(main())
