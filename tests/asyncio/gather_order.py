# Results come in the order asked, whatever finished first.
import asyncio


async def work(name, seconds):
    print("start", name)
    await asyncio.sleep(seconds)
    print("end", name)
    return name


async def main():
    print(await asyncio.gather(work("slow", 3), work("fast", 1), work("middle", 2)))
    print(await asyncio.gather())
    print(await asyncio.gather(*[work(n, 0) for n in range(2)]))


asyncio.run(main())
# expect: start slow
# expect: start fast
# expect: start middle
# expect: end fast
# expect: end middle
# expect: end slow
# expect: ['slow', 'fast', 'middle']
# expect: []
# expect: start 0
# expect: start 1
# expect: end 0
# expect: end 1
# expect: [0, 1]
