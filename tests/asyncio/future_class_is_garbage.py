# A Future whose class is garbage together with it.
import asyncio
import gc


async def main():
    class Mine(asyncio.Future):
        def __del__(self):
            print("gone")

    mine = Mine()
    mine.me = mine
    mine.set_exception(ValueError("lost"))
    del mine, Mine
    gc.collect()
    print("collected")


asyncio.run(main())
# expect: gone
# expect: collected
