# Publishers and subscribers with queues of their own.
import asyncio


class Channel:
    def __init__(self):
        self.subscribers = []

    def subscribe(self):
        queue = asyncio.Queue()
        self.subscribers.append(queue)
        return queue

    def publish(self, message):
        for queue in self.subscribers:
            queue.put_nowait(message)


async def listener(name, queue, pause):
    heard = []
    while (message := await queue.get()) != "stop":
        heard.append(message)
        print(name, "heard", message)
        await asyncio.sleep(pause)
    return name, heard


async def main():
    channel = Channel()
    tasks = [asyncio.create_task(listener(n, channel.subscribe(), p)) for n, p in (("fast", 0), ("slow", 2.5))]
    for message in ("one", "two", "three", "stop"):
        channel.publish(message)
        await asyncio.sleep(1)
    print(await asyncio.gather(*tasks))


asyncio.run(main())
# expect: fast heard one
# expect: slow heard one
# expect: fast heard two
# expect: fast heard three
# expect: slow heard two
# expect: slow heard three
# expect: [('fast', ['one', 'two', 'three']), ('slow', ['one', 'two', 'three'])]
