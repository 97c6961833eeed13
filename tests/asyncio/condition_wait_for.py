# wait_for waits until a test is true.
import asyncio

stock = 0


async def consumer(name, condition, amount):
    global stock
    async with condition:
        result = await condition.wait_for(lambda: stock >= amount)
        stock -= amount
        print(name, "took", amount, "left", stock, result)


async def producer(condition, amounts):
    global stock
    for amount in amounts:
        await asyncio.sleep(1)
        async with condition:
            stock += amount
            print("produced", amount, "stock", stock)
            condition.notify_all()


async def main():
    condition = asyncio.Condition()
    await asyncio.gather(consumer("a", condition, 3), consumer("b", condition, 1), consumer("c", condition, 2), producer(condition, [1, 1, 4]))


asyncio.run(main())
# expect: produced 1 stock 1
# expect: b took 1 left 0 True
# expect: produced 1 stock 1
# expect: produced 4 stock 5
# expect: a took 3 left 2 True
# expect: c took 2 left 0 True
