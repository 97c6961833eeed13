# What a module does not have is told with its name.
import asyncio
import math
import random
import time


def attempt(action):
    try:
        print(action())
    except AttributeError as error:
        print(error)


attempt(lambda: math.squareroot)  # expect: module 'math' has no attribute 'squareroot'
attempt(lambda: asyncio.sleeep)  # expect: module 'asyncio' has no attribute 'sleeep'
attempt(lambda: random.number)  # expect: module 'random' has no attribute 'number'
attempt(lambda: time.wait)  # expect: module 'time' has no attribute 'wait'
print(math.__name__, asyncio.__name__)  # expect: math asyncio
