# Items of a generator.
# row: generator item
# items: 10000000 items
# goal: 10 ns
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def main():
    last = None
    for last in count(10_000_000):
        pass
    print(last)


main()
