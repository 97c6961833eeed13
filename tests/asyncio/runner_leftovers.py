# Tasks live on between the runs of one Runner, and are cancelled when it closes.
import asyncio


async def background():
    try:
        for n in range(100):
            print("background", n)
            await asyncio.sleep(1)
    finally:
        print("background ends")


async def start():
    global task
    task = asyncio.create_task(background())
    await asyncio.sleep(1.5)


with asyncio.Runner() as runner:
    runner.run(start())
    print("between")
    runner.run(asyncio.sleep(2))
    print("before close")
# expect: background 0
# expect: background 1
# expect: between
# expect: background 2
# expect: background 3
# expect: before close
# expect: background ends
print(task.cancelled())  # expect: True
