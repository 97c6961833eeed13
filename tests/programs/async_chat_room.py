# A chat room: clients, a room, and messages in order.
import asyncio


class Room:
    def __init__(self):
        self.inboxes = {}
        self.history = []

    def join(self, name):
        self.inboxes[name] = asyncio.Queue()
        self.say("room", f"{name} joined")
        return self.inboxes[name]

    def leave(self, name):
        del self.inboxes[name]
        self.say("room", f"{name} left")

    def say(self, who, text):
        self.history.append(f"{who}: {text}")
        for name, inbox in self.inboxes.items():
            if name != who:
                inbox.put_nowait(f"{who}: {text}")


async def client(room, name, delay, lines):
    inbox = room.join(name)
    heard = []

    async def listen():
        while True:
            heard.append(await inbox.get())

    listener = asyncio.create_task(listen())
    for line in lines:
        await asyncio.sleep(delay)
        room.say(name, line)
    await asyncio.sleep(delay)
    room.leave(name)
    listener.cancel()
    return name, heard


async def main():
    room = Room()
    results = await asyncio.gather(client(room, "ann", 1, ["hi", "bye"]), client(room, "bob", 1.5, ["hello ann"]), client(room, "cy", 0.7, []))
    for name, heard in results:
        print(name, heard)
    print(*room.history, sep="\n")


asyncio.run(main())
# expect: ann ['room: ann joined', 'room: bob joined', 'room: cy joined', 'room: cy left', 'bob: hello ann']
# expect: bob ['room: bob joined', 'room: cy joined', 'room: cy left', 'ann: hi', 'ann: bye']
# expect: cy ['room: cy joined']
# expect: room: ann joined
# expect: room: bob joined
# expect: room: cy joined
# expect: room: cy left
# expect: ann: hi
# expect: bob: hello ann
# expect: ann: bye
# expect: room: bob left
# expect: room: ann left
