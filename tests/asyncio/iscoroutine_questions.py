# iscoroutine, iscoroutinefunction and isfuture.
import asyncio
import functools
import types


async def work():
    pass


async def agen():
    yield


def plain():
    yield


class Call:
    async def method(self):
        pass

    async def __call__(self):
        pass


@types.coroutine
def old():
    yield


coro = work()
print(asyncio.iscoroutine(coro), asyncio.iscoroutine(work), asyncio.iscoroutine(plain()))
print(asyncio.iscoroutine(agen()), asyncio.iscoroutine(old()), asyncio.iscoroutine(None))
for function in (work, agen, plain, old, Call().method, Call(), functools.partial(work), 3, print):
    print(asyncio.iscoroutinefunction(function), end=" ")
print()
print(asyncio.isfuture(coro), asyncio.isfuture(asyncio.Future))
coro.close()


class Duck:
    _asyncio_future_blocking = False


class Goose:
    _asyncio_future_blocking = None


print(asyncio.isfuture(Duck()), asyncio.isfuture(Goose()))
