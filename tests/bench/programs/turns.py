# Tasks that take turns: what one switch costs; and how much of it is making and gathering them.
#
# row: switch of tasks, 100 tasks
# name: switch_100
# arguments: 100 10000
# items: 1000000 switches
# goal: 12 ns, 100 x cpython
#
# row: switch of tasks, 100 tasks, --record
# name: switch_record
# arguments: 100 10000
# options: --record build/bench/record.json
# items: 1000000 switches
# goal: 2 x switch_100
#
# row: switch of tasks, 100 tasks, --debug
# name: switch_debug
# arguments: 100 10000
# options: --debug
# items: 1000000 switches
# goal: 3 x switch_100
#
# row: make and gather 100,000 tasks
# name: spawn_100k
# arguments: 100000 0
# items: 100000 tasks
#
# row: switch of tasks, 100,000 tasks
# name: switch_100k
# arguments: 100000 10
# items: 1000000 switches
# base: spawn_100k
# goal: 18 ns, 70 x cpython
import asyncio
import sys


async def worker(turns):
    for _ in range(turns):
        await asyncio.sleep(0)


async def main(count, turns):
    await asyncio.gather(*[worker(turns) for _ in range(count)])
    print("done")


asyncio.run(main(int(sys.argv[1]), int(sys.argv[2])))
