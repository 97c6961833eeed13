# Assignment binds names; it never copies.
a = [1, 2]
b = a
b.append(3)
print(a, a is b)  # expect: [1, 2, 3] True
b = b + [4]
print(a, b, a is b)  # expect: [1, 2, 3] [1, 2, 3, 4] False


def modify(items):
    items.append("in place")
    items = ["rebound"]
    return items


print(modify(a), a)  # expect: ['rebound'] [1, 2, 3, 'in place']
c = a[:]
c.append("copy")
print(len(a), len(c))  # expect: 4 5
x = y = 0
x += 1
print(x, y)  # expect: 1 0
first = {"inner": [1]}
second = dict(first)
second["inner"].append(2)
second["new"] = 1
print(first, second)  # expect: {'inner': [1, 2]} {'inner': [1, 2], 'new': 1}
t = (a,)
t[0].clear()
print(t, a)  # expect: ([],) []
