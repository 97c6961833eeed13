# A queue belongs to the loop in which somebody first had to wait for it.
import asyncio

queue = asyncio.Queue()


async def waits():
    try:
        async with asyncio.timeout(1):
            await queue.get()
    except TimeoutError:
        print("late")
    except RuntimeError as error:
        print(str(error).split("> ")[1])


asyncio.run(waits())  # expect: late
queue.put_nowait("item")
asyncio.run(queue.put("free"))
print(queue)  # expect: <Queue maxsize=0 _queue=['item', 'free'] tasks=2>
queue.get_nowait()
queue.get_nowait()
asyncio.run(waits())  # expect: is bound to a different event loop
