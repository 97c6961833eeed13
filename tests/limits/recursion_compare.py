# Comparing lists nested very deeply is a RecursionError too.
def nest(depth):
    x = []
    for _ in range(depth):
        x = [x]
    return x


a, b = nest(100000), nest(100000)
try:
    a == b
except RecursionError as error:
    print(type(error).__name__)  # expect: RecursionError
print(nest(100) == nest(100), nest(100) == nest(101))  # expect: True False
