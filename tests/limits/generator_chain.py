# Generators joined in a chain of five hundred.
def plus_one(source):
    for item in source:
        yield item + 1


chain = iter(range(3))
for _ in range(500):
    chain = plus_one(chain)
print(list(chain))  # expect: [500, 501, 502]


def nested(n):
    if n:
        yield from nested(n - 1)
    yield n


print(sum(nested(400)), next(nested(400)))  # expect: 80200 0
