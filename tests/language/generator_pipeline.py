# Generators joined into a pipeline hand on one item at a time.
def numbers(limit):
    for i in range(limit):
        print("make", i)
        yield i


def only_even(items):
    for item in items:
        if item % 2 == 0:
            yield item


def times(items, factor):
    for item in items:
        yield item * factor


for value in times(only_even(numbers(4)), 100):
    print("use", value)
# expect: make 0
# expect: use 0
# expect: make 1
# expect: make 2
# expect: use 200
# expect: make 3


def sieve():
    def filtered(source, prime):
        return (n for n in source if n % prime)

    source = iter(range(2, 60))
    while (prime := next(source, None)) is not None:
        yield prime
        source = filtered(source, prime)


print(list(sieve()))  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59]


def permutations(items):
    if not items:
        yield []
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield [items[i]] + rest


print(["".join(p) for p in permutations(list("abc"))])
# expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']
