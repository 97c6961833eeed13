# The order of a set of ints depends on its history in a way that can be computed.
s = set()
for i in (50, 3, 19, 35, 11, 27, 8, 16, 24, 0):
    s.add(i)
    print(s)
for i in (3, 16, 50):
    s.discard(i)
print(s, s.pop(), s)
s |= set(range(100, 130, 7))
print(s)
print(set(range(0, 200, 13)), {i for i in range(30, -1, -1)}, {x * 1000003 % 997 for x in range(12)})
print({1 << 40, 1 << 62, 1 << 61, (1 << 61) - 1, 5}, {-5, -10, 3, 7}, {i - 5 for i in range(10)})
print(set([4, 36, 68, 100, 132]), set([132, 100, 68, 36, 4]), {9, 1, 17, 25, 33, 41}, {1.5, 2.5, 0.5}, {10**20, 10**21})
