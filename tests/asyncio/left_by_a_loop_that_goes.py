# Tasks that wait, cancelled or not, when nobody has their loop any more, which was never closed.
import asyncio
import gc

told = []


def hears(loop, context):
    told.append((context["message"], context["task"].get_name()))


def in_a_loop_of_its_own(*coroutines):
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(hears)
    for coroutine in coroutines:
        loop.run_until_complete(coroutine)


async def leaves_some(cancels_one, cancels_all, rounds):
    turn = asyncio.Condition()

    async def waits():
        async with turn:
            try:
                await turn.wait()
            finally:
                await asyncio.sleep(0.5)

    tasks = [asyncio.create_task(waits(), name=f"waits {i}") for i in range(4)]
    await asyncio.sleep(0)
    if cancels_one:
        tasks[-1].cancel()
    await asyncio.sleep(0.25)
    if cancels_all:
        for task in tasks:
            task.cancel()
    for _ in range(rounds):
        await asyncio.sleep(0)


async def nothing():
    pass


for cancels_one in False, True:
    for cancels_all in False, True:
        for rounds in range(3):
            in_a_loop_of_its_own(leaves_some(cancels_one, cancels_all, rounds), nothing())
            gc.collect()
            print(cancels_one, cancels_all, rounds, sorted(told))
            told.clear()
