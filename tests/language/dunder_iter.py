# An iterable makes an iterator; an iterator is its own iterator and ends with StopIteration.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)


class CountdownIterator:
    def __init__(self, left):
        self.left = left

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left + 1


class Wrong:
    def __iter__(self):
        return 5


count = Countdown(3)
print(list(count), list(count), 2 in count)  # expect: [3, 2, 1] [3, 2, 1] True
iterator = iter(count)
print(next(iterator), list(iterator), next(iterator, "end"))  # expect: 3 [2, 1] end
first, *rest = count
print(first, rest)  # expect: 3 [2, 1]
for thing in (Wrong(), 5, None):
    try:
        iter(thing)
    except TypeError as error:
        print(error)
# expect: iter() returned non-iterator of type 'int'
# expect: 'int' object is not iterable
# expect: 'NoneType' object is not iterable
