# Raising and catching, generators, closures, with.
from contextlib import contextmanager


@contextmanager
def block(log):
    log.append(1)
    try:
        yield
    finally:
        log.append(2)


def fail(i):
    raise ValueError(i)


def count(n):
    for i in range(n):
        yield i


def main():
    caught, log = 0, []
    for i in count(3000):
        try:
            with block(log):
                fail(i)
        except ValueError as error:
            caught += error.args[0]
    print(caught, len(log))


main()
