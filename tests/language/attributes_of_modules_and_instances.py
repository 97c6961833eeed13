# The same place in a program meets an instance, a class, a module and others by turns.
import asyncio as many
import heapq as made
import math
import string


class Circle:
    digits = "class"

    def __init__(self):
        self.a, self.b, self.c, self.tau, self.pi = range(5)

    def sqrt(self, number):
        return f"root of {number}"

    @property
    def e(self):
        return "property"


class Slotted:
    __slots__ = ("tau", "pi", "digits")

    def __init__(self):
        self.tau, self.pi, self.digits = "slots", 2, 3


made.tau, made.pi, made.digits, made.e = 5, 6, 7, 8
made.sqrt = lambda number: number + 1
for number in range(200):
    setattr(many, f"name{number}", number)
many.tau, many.pi, many.digits, many.e = "far", "behind", "in", "there"
many.sqrt = abs
circle, slotted = Circle(), Slotted()


def look(thing):
    tau = thing.tau
    tau = thing.tau
    return tau, thing.pi


def look_at_class(thing):
    return thing.digits


def look_at_property(thing):
    return thing.e


def call(thing):
    return thing.sqrt(16)


def load(thing):
    found = thing.sqrt
    return found(9)


def put(thing, value):
    thing.tau = value
    return thing.tau


for order in ([circle, circle, math, circle], [math, circle, many, circle, math, many],
              [slotted, many, circle, made, slotted, circle, math, many, circle]):
    print([look(thing) for thing in order])
    print([look_at_property(thing) for thing in order if thing is not slotted])
    print([call(thing) for thing in order if thing is not slotted])
    print([load(thing) for thing in order if thing is not slotted])
# expect: [(3, 4), (3, 4), (6.283185307179586, 3.141592653589793), (3, 4)]
# expect: ['property', 'property', 2.718281828459045, 'property']
# expect: ['root of 16', 'root of 16', 4.0, 'root of 16']
# expect: ['root of 9', 'root of 9', 3.0, 'root of 9']
# expect: [(6.283185307179586, 3.141592653589793), (3, 4), ('far', 'behind'), (3, 4), (6.283185307179586, 3.141592653589793), ('far', 'behind')]
# expect: [2.718281828459045, 'property', 'there', 'property', 2.718281828459045, 'there']
# expect: [4.0, 'root of 16', 16, 'root of 16', 4.0, 16]
# expect: [3.0, 'root of 9', 9, 'root of 9', 3.0, 9]
# expect: [('slots', 2), ('far', 'behind'), (3, 4), (5, 6), ('slots', 2), (3, 4), (6.283185307179586, 3.141592653589793), ('far', 'behind'), (3, 4)]
# expect: ['there', 'property', 8, 'property', 2.718281828459045, 'there', 'property']
# expect: [16, 'root of 16', 17, 'root of 16', 4.0, 16, 'root of 16']
# expect: [9, 'root of 9', 10, 'root of 9', 3.0, 9, 'root of 9']
for order in ([circle, string, circle, many, slotted, string, Circle, circle],
              [many, circle, many, Circle, made, slotted, many, slotted]):
    print([look_at_class(thing) for thing in order])
# expect: ['class', '0123456789', 'class', 'in', 3, '0123456789', 'class', 'class']
# expect: ['in', 'class', 'in', 'class', 7, 3, 'in', 3]
for order in ([circle, many, circle, made, slotted, many, circle],
              [many, slotted, circle, many, slotted, made]):
    print([put(thing, position) for position, thing in enumerate(order)])
# expect: [0, 1, 2, 3, 4, 5, 6]
# expect: [0, 1, 2, 3, 4, 5]
print(many.tau, circle.tau, slotted.tau, made.tau)  # expect: 3 2 4 5
