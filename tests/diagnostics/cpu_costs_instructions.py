# With --cpu every bytecode instruction costs so much virtual time: no more, no less.
# flags: --cpu=1000
# oracle: skip: CPython has no clock that counts instructions
import time


def add_up(n):
    total = 0
    for i in range(n):
        total += i
    return total


def cost_of(n):
    began = time.monotonic_ns()
    add_up(n)
    return time.monotonic_ns() - began


cost_of(10)
# The loop is two instructions: the sum, and the next item, which jumps back.
print(cost_of(101) - cost_of(100))  # expect: 2000
print(cost_of(70_000) - cost_of(10_000))  # expect: 120000000
