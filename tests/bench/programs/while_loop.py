# A while loop of ten million turns.
# row: while
# set: plain
# items: 10000000 turns
# goal: 2.7 x cpython, 1.1 x lua
def main():
    i = 0
    while i < 10_000_000:
        i += 1
    print(i)


main()
