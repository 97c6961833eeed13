# Method calls on one object.
# row: method calls
# set: plain
# items: 4000000 calls
# goal: 2.7 x cpython, 1.1 x lua
class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k

    def get(self):
        return self.n


def main():
    counter = Counter()
    for i in range(2_000_000):
        counter.add(i)
        counter.get()
    print(counter.get())


main()
