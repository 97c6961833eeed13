import asyncio
from enum import Enum, auto, IntEnum, Flag, IntFlag, StrEnum, unique


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    PAUSED = auto()
    DONE = "done"

    def __str__(self):
        return self.name.lower()

    @property
    def final(self):
        return self is State.DONE

    @classmethod
    def start(cls):
        return cls.IDLE


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Color(StrEnum):
    RED = auto()
    GREEN = "g"


TRANSITIONS = {
    (State.IDLE, "start"): State.RUNNING,
    (State.RUNNING, "pause"): State.PAUSED,
    (State.PAUSED, "resume"): State.RUNNING,
    (State.RUNNING, "stop"): State.DONE,
}


class Machine:
    def __init__(self):
        self.state = State.start()
        self.changed = asyncio.Condition()

    async def fire(self, ev):
        async with self.changed:
            try:
                self.state = TRANSITIONS[self.state, ev]
            except KeyError:
                raise RuntimeError(f"{ev!r} not allowed in {self.state!s} / {self.state!r} / {self.state.value}") from None
            self.changed.notify_all()

    async def wait(self, st):
        async with self.changed:
            await self.changed.wait_for(lambda: self.state is st)
            print("reached", st)


async def main():
    m = Machine()
    w = [asyncio.create_task(m.wait(s)) for s in (State.PAUSED, State.DONE)]
    for ev in ["start", "pause", "resume", "resume", "stop"]:
        await asyncio.sleep(0.1)
        try:
            await m.fire(ev)
        except RuntimeError as e:
            print(e)
    await asyncio.gather(*w)
    print(m.state.final, list(State), State("done"), State["IDLE"], State(2))
    print(Perm.R | Perm.X, ~Perm.R, Perm.RW, Perm.R in Perm.RW, Perm(0), Perm(7), [p for p in Perm.RW])
    print(Level.LOW < Level.HIGH, Level.HIGH + 1, f"{Level.LOW} {Level.LOW!r} {Level.HIGH:>5}", Level(10))
    print(Color.RED, Color.GREEN.upper(), f"{Color.RED:>6}", repr(Color.RED), Color("g"))
    print(State.__members__)
    print(len(State), State.IDLE.name, State.IDLE.value, isinstance(State.IDLE, State), State.IDLE in State)
    try:
        State("nope")
    except ValueError as e:
        print(e)
    try:
        State["NOPE"]
    except KeyError as e:
        print(repr(e))
    try:
        State.IDLE = 3
    except AttributeError as e:
        print(e)
    try:
        @unique
        class U(Enum):
            A = 1
            B = 1
    except ValueError as e:
        print(e)
    try:
        class Sub(State):
            pass
    except TypeError as e:
        print(e)
    print({State.IDLE: 1}, sorted(Level, reverse=True), max(Level), hash(State.IDLE) == hash(State.IDLE))
    print(Enum("Animal", "CAT DOG").DOG, list(Enum("N", {"A": 5, "B": 6})))


asyncio.run(main())
# expect: reached paused
# expect: 'resume' not allowed in running / <State.RUNNING: 2> / 2
# expect: reached done
# expect: True [<State.IDLE: 1>, <State.RUNNING: 2>, <State.PAUSED: 3>, <State.DONE: 'done'>] done idle running
# expect: Perm.R|X Perm.W|X Perm.RW True Perm(0) Perm.R|W|X [<Perm.R: 1>, <Perm.W: 2>]
# expect: True 11 1 <Level.LOW: 1>    10 10
# expect: red G    red <Color.RED: 'red'> g
# expect: {'IDLE': <State.IDLE: 1>, 'RUNNING': <State.RUNNING: 2>, 'PAUSED': <State.PAUSED: 3>, 'DONE': <State.DONE: 'done'>}
# expect: 4 IDLE 1 True True
# expect: 'nope' is not a valid State
# expect: KeyError('NOPE')
# expect: cannot reassign member 'IDLE'
# expect: duplicate values found in <enum 'U'>: B -> A
# expect: <enum 'Sub'> cannot extend <enum 'State'>
# expect: {<State.IDLE: 1>: 1} [<Level.HIGH: 10>, <Level.LOW: 1>] 10 True
# expect: Animal.DOG [<N.A: 5>, <N.B: 6>]
