# The right side first, then the targets from left to right.
class Trace:
    def __setattr__(self, name, value):
        print("set", name, value)

    def __setitem__(self, key, value):
        print("item", key, value)


def right():
    print("right side")
    return 1, 2


def key(k):
    print("key", k)
    return k


t = Trace()
t.a, t[key("k")] = right()
# expect: right side
# expect: set a 1
# expect: key k
# expect: item k 2
t.x = t.y = 5
# expect: set x 5
# expect: set y 5
t[key(1)] = key(2)
# expect: key 2
# expect: key 1
# expect: item 1 2
i = 0
i = values = [10, 20, 30]
print(i is values)  # expect: True
[t.first, *t.rest] = "abc"
# expect: set first a
# expect: set rest ['b', 'c']
