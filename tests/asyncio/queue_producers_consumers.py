# Producers wait while the queue is full, consumers while it is empty.
import asyncio


async def produce(queue, name, count):
    for n in range(count):
        await queue.put(f"{name}{n}")
        print("put", f"{name}{n}", queue)


async def consume(queue, name):
    while True:
        item = await queue.get()
        print(name, "got", item, queue)
        await asyncio.sleep(0.5)
        queue.task_done()


async def main():
    queue = asyncio.Queue(2)
    consumers = [asyncio.create_task(consume(queue, name)) for name in ("x", "y")]
    await asyncio.gather(produce(queue, "a", 4), produce(queue, "b", 4))
    print("produced")
    await queue.join()
    print("joined", queue)
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))


asyncio.run(main())
# expect: put a0 <Queue maxsize=2 _queue=['a0'] _getters[1] tasks=1>
# expect: put a1 <Queue maxsize=2 _queue=['a0', 'a1'] tasks=2>
# expect: x got a0 <Queue maxsize=2 _queue=['a1'] _putters[1] tasks=2>
# expect: y got a1 <Queue maxsize=2 tasks=2>
# expect: put a2 <Queue maxsize=2 _queue=['a2'] tasks=3>
# expect: put a3 <Queue maxsize=2 _queue=['a2', 'a3'] tasks=4>
# expect: x got a2 <Queue maxsize=2 _queue=['a3'] tasks=3>
# expect: y got a3 <Queue maxsize=2 tasks=2>
# expect: put b0 <Queue maxsize=2 _queue=['b0'] tasks=3>
# expect: put b1 <Queue maxsize=2 _queue=['b0', 'b1'] tasks=4>
# expect: x got b0 <Queue maxsize=2 _queue=['b1'] tasks=3>
# expect: y got b1 <Queue maxsize=2 tasks=2>
# expect: put b2 <Queue maxsize=2 _queue=['b2'] tasks=3>
# expect: put b3 <Queue maxsize=2 _queue=['b2', 'b3'] tasks=4>
# expect: produced
# expect: x got b2 <Queue maxsize=2 _queue=['b3'] tasks=3>
# expect: y got b3 <Queue maxsize=2 tasks=2>
# expect: joined <Queue maxsize=2 _getters[2]>
# expect: [CancelledError(''), CancelledError('')]
