# What a __del__ does, a collection too, while what held the object is being taken apart; and the order
# in which things go.
import functools
import gc


class Thing:
    def __init__(self, number):
        self.number = number
        self.parts = [number, [number]]

    def __del__(self):
        print("drop", self.number)
        gc.collect()
        [[number] for number in range(50)]


class Holder:
    pass


class Items(list):
    pass


class Names(dict):
    pass


class Failure(Exception):
    pass


def generator():
    first, second = Thing(1), Thing(2)
    yield first.number, second.number


def make(number):
    """Something of each kind that holds two things or more."""
    if number == 0:
        return [Thing(10), Thing(11), Thing(12)]
    if number == 1:
        return Thing(20), Thing(21)
    if number == 2:
        return {Thing(30): Thing(31), "b": Thing(32)}
    if number == 3:
        return {Thing(40)}
    if number == 4:
        holder = Holder()
        holder.a, holder.b, holder.c = Thing(50), Thing(51), Thing(52)
        return holder
    if number == 5:
        holder = Holder()
        for number in range(20):
            setattr(holder, f"name{number}", Thing(60 + number))
        return holder
    if number == 6:
        holder = Holder()
        holder.a, holder.b = Thing(80), Thing(81)
        vars(holder)["c"] = Thing(82)
        return holder
    if number == 7:
        items = Items([Thing(90), Thing(91)])
        items.a, items.b = Thing(92), Thing(93)
        return items
    if number == 8:
        names = Names(a=Thing(100), b=Thing(101))
        names.c = Thing(102)
        return names
    if number == 9:
        failure = Failure(Thing(110), Thing(111))
        failure.a = Thing(112)
        return failure
    if number == 10:
        made = generator()
        print(next(made))
        return made
    return functools.partial(print, Thing(120), Thing(121))


for number in range(12):
    made = make(number)
    print("made", number)
    del made
for number in (0, 4, 7):  # what is in a circle is dropped by a collection, whose __del__ collect
    made = make(number)
    circle = [made]
    circle.append(circle)
    del made, circle
    print("circle", number)
    gc.collect()
print("end")
