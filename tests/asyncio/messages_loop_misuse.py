# Running loops twice, closed loops, and no loop at all.
import asyncio


async def nothing(): ...


try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)  # expect: no running event loop
try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)  # expect: no running event loop
c = nothing()
try:
    asyncio.create_task(c)
except RuntimeError as error:
    print(error)  # expect: no running event loop
c.close()


async def main():
    loop, c = asyncio.get_running_loop(), nothing()
    for call in (lambda: asyncio.run(c), loop.close):
        try:
            call()
        except RuntimeError as error:
            print(error)
    c.close()
    return loop


loop = asyncio.run(main())
# expect: asyncio.run() cannot be called from a running event loop
# expect: Cannot close a running event loop
for call in (lambda: loop.call_soon(print), lambda: loop.run_forever(), lambda: loop.call_later(1, print)):
    try:
        call()
    except RuntimeError as error:
        print(error)
# expect: Event loop is closed
# expect: Event loop is closed
# expect: Event loop is closed
print(loop)  # expect: <_UnixSelectorEventLoop running=False closed=True debug=False>
# exit: 0
