# Interleaving at every await: a table of who runs when.
import asyncio

log = []


async def step(name, *pauses):
    for number, pause in enumerate(pauses):
        log.append(f"{name}{number}")
        await asyncio.sleep(pause)
    log.append(f"{name}!")


async def main():
    await asyncio.gather(step("a", 0, 0, 1), step("b", 1, 0), step("c", 0, 1, 0), step("d"))
    print(" ".join(log))


asyncio.run(main())  # expect: a0 b0 c0 d! a1 c1 a2 b1 c2 a! b! c!
