# Recursion without end is a RecursionError, which can be caught, and life goes on.
def forever(n):
    return forever(n + 1)


depth = 0


def count():
    global depth
    depth += 1
    count()


for attempt in range(2):
    depth = 0
    try:
        count()
    except RecursionError as error:
        print(error, depth > 900, depth < 1001)
# expect: maximum recursion depth exceeded True True
# expect: maximum recursion depth exceeded True True
try:
    forever(0)
except RecursionError as error:
    print(type(error).__name__, isinstance(error, RuntimeError))  # expect: RecursionError True


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")


try:
    Loop().a
except RecursionError as error:
    print("RecursionError:", str(error)[:32])
# expect: RecursionError: maximum recursion depth exceeded


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(900))  # expect: 900
