"""Lesson 8: a Queue between one producer and three consumers.

The queue holds two orders at most, so a fast producer has to wait for slow consumers: that is
back-pressure.  `join()` waits until every order that was put has been marked done.
"""

import asyncio

SECONDS = [0, 0.3, 0.2, 0.35, 0.2, 0.35, 0.35, 0.35, 0.3, 0.1]  # what each order takes


async def producer(queue, orders):
    for number in range(1, orders + 1):
        await queue.put(number)  # waits while the queue is full
        print(f"put {number}  (waiting in line: {queue.qsize()})")
    print("producer: all orders are in")


async def consumer(name, queue, done):
    while True:
        order = await queue.get()  # waits while the queue is empty
        await asyncio.sleep(SECONDS[order])
        print(f"    {name} finished {order}")
        done.append(order)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    done = []
    consumers = [asyncio.create_task(consumer(name, queue, done)) for name in ("Ann", "Bob", "Cy")]
    await producer(queue, 9)
    await queue.join()  # not: queue is empty, but: everything taken out is finished
    print("finished in this order:", done)

    # The consumers wait for ever in get(); nobody but us knows that no more will come.
    for task in consumers:
        task.cancel()
    results = await asyncio.gather(*consumers, return_exceptions=True)
    print("consumers ended with", {type(result).__name__ for result in results})


asyncio.run(main())
