# Closures made and called.
# row: closures
# items: 2000000 calls
# goal: 2.7 x cpython
def make(k):
    total = 0

    def add(i):
        nonlocal total
        total += i * k
        return total

    return add


def main():
    last = 0
    for k in range(200_000):
        add = make(k)
        for i in range(10):
            last = add(i)
    print(last)


main()
