# get_event_loop outside of a running loop.
import asyncio
import warnings

warnings.simplefilter("error")
try:
    asyncio.get_event_loop()
except DeprecationWarning as error:
    print(repr(error))  # expect: DeprecationWarning('There is no current event loop')
warnings.simplefilter("ignore")
loop = asyncio.get_event_loop()
print(loop is asyncio.get_event_loop(), loop.is_closed())  # expect: True False
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)  # expect: There is no current event loop in thread 'MainThread'.
other = asyncio.new_event_loop()
asyncio.set_event_loop(other)
print(asyncio.get_event_loop() is other)  # expect: True
for wrong in (3, "loop"):
    try:
        asyncio.set_event_loop(wrong)
    except TypeError as error:
        print(error)
    try:
        asyncio.set_event_loop_policy(wrong)
    except TypeError as error:
        print(error)
# expect: loop must be an instance of AbstractEventLoop or None, not 'int'
# expect: policy must be an instance of AbstractEventLoopPolicy or None, not 'int'
# expect: loop must be an instance of AbstractEventLoop or None, not 'str'
# expect: policy must be an instance of AbstractEventLoopPolicy or None, not 'str'
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)  # expect: no running event loop
print(asyncio.Future().get_loop() is other)  # expect: True


async def main():
    return asyncio.get_event_loop()


print(asyncio.run(main()).is_closed())  # expect: True
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)  # expect: There is no current event loop in thread 'MainThread'.
loop.close()
other.close()
