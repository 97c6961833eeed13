# Make an exception, raise it one call deep, and catch it.
# row: raise + catch, one call deep
# items: 1000000 exceptions
# goal: 60 ns
def fail():
    raise ValueError


def main():
    caught = 0
    for _ in range(1_000_000):
        try:
            fail()
        except ValueError:
            caught += 1
    print(caught)


main()
