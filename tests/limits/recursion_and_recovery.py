# After a RecursionError everything works, again and again.
def down(n):
    return down(n + 1)


def useful(n):
    return 1 if n == 0 else useful(n - 1) + 1


for attempt in range(20):
    try:
        down(0)
    except RecursionError:
        pass
    assert useful(500) == 501
print("twenty times")  # expect: twenty times


def nested(n):
    try:
        return nested(n + 1)
    except RecursionError:
        return n


print(nested(0) > 900)  # expect: True


def in_finally(n):
    try:
        in_finally(n + 1)
    finally:
        seen.append(n)


seen = []
try:
    in_finally(0)
except RecursionError:
    print(seen[-1], len(seen) > 900)  # expect: 0 True
