# get_event_loop outside of a running loop.
import asyncio
import warnings

warnings.simplefilter("error")
try:
    asyncio.get_event_loop()
except DeprecationWarning as error:
    print(repr(error))
warnings.simplefilter("ignore")
loop = asyncio.get_event_loop()
print(loop is asyncio.get_event_loop(), loop.is_closed())
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
other = asyncio.new_event_loop()
asyncio.set_event_loop(other)
print(asyncio.get_event_loop() is other)
for wrong in (3, "loop"):
    try:
        asyncio.set_event_loop(wrong)
    except TypeError as error:
        print(error)
    try:
        asyncio.set_event_loop_policy(wrong)
    except TypeError as error:
        print(error)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
print(asyncio.Future().get_loop() is other)


async def main():
    return asyncio.get_event_loop()


print(asyncio.run(main()).is_closed())
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
loop.close()
other.close()
