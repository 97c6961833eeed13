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


asyncio.run(waits())
queue.put_nowait("item")
asyncio.run(queue.put("free"))
print(queue)
queue.get_nowait()
queue.get_nowait()
asyncio.run(waits())
