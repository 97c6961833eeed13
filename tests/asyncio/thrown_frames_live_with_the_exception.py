"""What a frame holds that has caught what was thrown into it goes with the exception; and its awaiter, where it sees one."""

import asyncio
import sys


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


import types


@types.coroutine
def turn():
    yield


async def sleep():
    await turn()


async def numbers(what):
    held = Held('gen')
    try:
        await what()
        yield 1
    except ValueError:
        print('gen')


async def loops(what):
    held = Held('loops')
    async for i in numbers(what):
        pass
    print('loops ends')


async def numbersraises(what):
    held = Held('gen')
    try:
        await what()
        yield 1
    finally:
        print('gen')


async def loopsraises(what):
    held = Held('loops')
    async for i in numbersraises(what):
        pass
    print('loops ends')


async def numbersother(what):
    held = Held('gen')
    try:
        await what()
        yield 1
    except ValueError:
        raise KeyError


async def loopsother(what):
    held = Held('loops')
    async for i in numbersother(what):
        pass
    print('loops ends')


async def late():
    held = Held('gen')
    try:
        yield 1
        await turn()
    except ValueError:
        print('gen')


async def waits_late(what):
    held = Held('loops')
    async for i in late():
        print(i)
    print('loops ends')


for f in (loops, loopsraises, loopsother, waits_late):
    for what in (turn, sleep, lambda: asyncio.sleep(0)):
        print(f.__name__, what.__name__)
        e = ValueError()
        c = f(what)
        c.send(None)
        try:
            c.throw(e)
        except StopIteration:
            print('end')
        except (ValueError, KeyError):
            print('raised')
        c = None
        print('dropped')
        e = None
        print('released')


async def inner():
    held = Held('inner')
    try:
        await turn()
    except ValueError:
        print('inner')


async def plain():
    held = Held('plain')
    await inner()
    print('plain ends')


def sync():
    held = Held('sync')
    try:
        yield
    except ValueError:
        print('inner')


def syncouter():
    held = Held('syncouter')
    yield from sync()
    print('outer ends')


def syncfor():
    held = Held('syncfor')
    s = sync()
    next(s)
    try:
        s.throw(e)
    except StopIteration:
        pass
    yield 1
    print('outer ends')


for f in (plain, syncouter, syncfor):
    print(f.__name__)
    e = ValueError()
    c = f()
    c.send(None)
    try:
        c.throw(e)
    except StopIteration:
        print('end')
    except ValueError:
        print('raised')
    c = None
    print('dropped')
    e = None
    print('released')
