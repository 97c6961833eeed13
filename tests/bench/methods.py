# Method calls on one object.
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
