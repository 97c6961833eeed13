import asyncio
import itertools
from collections import deque


class ChatRoom:
    def __init__(self, name, history=3):
        self.name = name
        self.members: dict[str, asyncio.Queue] = {}
        self.history = deque(maxlen=history)

    def join(self, who):
        q = asyncio.Queue()
        for line in self.history:
            q.put_nowait(("history", line))
        self.members[who] = q
        self.broadcast("*", f"{who} joined {self.name}")
        return q

    def leave(self, who):
        del self.members[who]
        self.broadcast("*", f"{who} left")

    def broadcast(self, frm, text):
        self.history.append(f"{frm}: {text}")
        for who, q in self.members.items():
            if who != frm:
                q.put_nowait((frm, text))


async def member(room, name, script, log):
    q = room.join(name)

    async def listen():
        while True:
            frm, text = await q.get()
            log.append(f"{name:<6}<- {frm}: {text}")

    listener = asyncio.create_task(listen(), name=f"listen-{name}")
    try:
        for delay, text in script:
            await asyncio.sleep(delay)
            room.broadcast(name, text)
        await asyncio.sleep(0.1)
    finally:
        listener.cancel()
        try:
            await listener
        except asyncio.CancelledError:
            log.append(f"{name} stopped listening")
        room.leave(name)


async def main():
    room = ChatRoom("lobby")
    log = []
    scripts = {
        "ann": [(0.1, "hi"), (0.2, "anyone?")],
        "bob": [(0.15, "hello ann"), (0.05, "bye")],
        "eve": [(0.32, "late")],
    }
    async with asyncio.TaskGroup() as tg:
        for i, (name, script) in enumerate(scripts.items(), start=1):
            t = tg.create_task(member(room, name, script, log))
            print(i, t.get_name())
    print(*log, sep="\n")
    print(list(room.history), room.members)
    for key, group in itertools.groupby(sorted(log), key=lambda s: s.split()[0]):
        print(key, sum(1 for _ in group))


asyncio.run(main())
# expect: 1 Task-2
# expect: 2 Task-3
# expect: 3 Task-4
# expect: ann   <- *: ann joined lobby
# expect: ann   <- *: bob joined lobby
# expect: ann   <- *: eve joined lobby
# expect: bob   <- history: *: ann joined lobby
# expect: bob   <- *: bob joined lobby
# expect: bob   <- *: eve joined lobby
# expect: eve   <- history: *: ann joined lobby
# expect: eve   <- history: *: bob joined lobby
# expect: eve   <- *: eve joined lobby
# expect: bob   <- ann: hi
# expect: eve   <- ann: hi
# expect: ann   <- bob: hello ann
# expect: eve   <- bob: hello ann
# expect: ann   <- bob: bye
# expect: eve   <- bob: bye
# expect: eve   <- ann: anyone?
# expect: bob stopped listening
# expect: ann   <- *: bob left
# expect: eve   <- *: bob left
# expect: ann   <- eve: late
# expect: ann stopped listening
# expect: eve   <- *: ann left
# expect: eve stopped listening
# expect: ['eve: late', '*: ann left', '*: eve left'] {}
# expect: ann 8
# expect: bob 5
# expect: eve 10
