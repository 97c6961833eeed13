# Objects that change places in a list: the worst case of reference counting.
# row: swaps
# set: plain
# items: 2000000 swaps
# goal: 2.7 x cpython, 1.1 x lua
class Thing:
    def __init__(self, n):
        self.n = n


def main():
    things = [Thing(i) for i in range(1000)]
    j = 0
    for _ in range(2000):
        for i in range(1000):
            j = (j + 7) % 1000
            a = things[i]
            b = things[j]
            things[i] = b
            things[j] = a
    print(things[0].n, things[999].n)


main()
