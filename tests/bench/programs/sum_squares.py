# The sum of i*i: it reaches 3e17, which is more than a double holds exactly.
# row: sum i*i
# set: plain
# items: 5000000 turns
# goal: 2.7 x cpython, 1.1 x lua
def main():
    for _ in range(5):
        total = 0
        for i in range(1_000_000):
            total += i * i
    print(total)


main()
