# Who makes a list of something asks first how long it will be, and programs can see that.


class Sized:
    def __iter__(self):
        print("iter", end=" ")
        return iter([1, 2])

    def __len__(self):
        print("len", end=" ")
        return 2


class Hinted:
    answer = 2

    def __iter__(self):
        print("iter", end=" ")
        return iter([1, 2])

    def __length_hint__(self):
        print("hint", end=" ")
        return self.answer


def collect(*items):
    return items


for make in Sized, Hinted:
    some = make()
    print(list(some))
    print(tuple(some))
    print(sorted(some))
    print([*some, *some])
    print((*some,))
    print(collect(*some))
    print(set(some), sum(some), max(some), dict.fromkeys(some))
    first, second = some
    print(first, second)
    items = [0]
    items += some
    items.extend(some)
    items[:1] = some
    print(items)

for answer in NotImplemented, 0, 100, "2", -1, 10**12, 10**30:
    Hinted.answer = answer
    try:
        print(list(Hinted()))
    except (TypeError, ValueError, MemoryError, OverflowError) as error:
        print(type(error).__name__, error)


class Unsure:
    def __iter__(self):
        return iter("ab")

    def __len__(self):
        raise TypeError("no idea")


class Broken(Unsure):
    def __len__(self):
        raise KeyError("broken")


print(list(Unsure()))
try:
    list(Broken())
except KeyError as error:
    print(repr(error))
try:
    list(range(10**13))
except MemoryError:
    print("too long")
