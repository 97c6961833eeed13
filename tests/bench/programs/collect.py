# The cycle collector over a million containers that are alive.
# row: cycle collection, 1,000,000 containers
# items: 10 collections
# goal: 90 ms
import gc


def main():
    gc.disable()
    containers = [[i] for i in range(1_000_000)]
    for _ in range(10):
        gc.collect()
    print(len(containers))


main()
