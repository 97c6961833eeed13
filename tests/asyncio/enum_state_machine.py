# A state machine of an Enum, driven by events.
import asyncio
from enum import Enum, auto


class Light(Enum):
    RED = auto()
    GREEN = auto()
    YELLOW = auto()

    def next(self):
        members = list(Light)
        return members[(members.index(self) + 1) % len(members)]


async def run(seconds, changed, states):
    state = Light.RED
    async with asyncio.timeout(8):
        while True:
            states.append((asyncio.get_running_loop().time(), state.name))
            changed.set()
            changed.clear()
            await asyncio.sleep(seconds[state])
            state = state.next()


async def main():
    states = []
    try:
        await run({Light.RED: 3, Light.GREEN: 2, Light.YELLOW: 1}, asyncio.Event(), states)
    except TimeoutError:
        print(states)


asyncio.run(main())  # expect: [(0.0, 'RED'), (3.0, 'GREEN'), (5.0, 'YELLOW'), (6.0, 'RED')]
