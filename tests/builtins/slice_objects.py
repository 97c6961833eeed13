# slice objects and indices.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None).indices(3), slice(-3, None).indices(10), slice(None, None, -1).indices(4), s == slice(1, 10, 2), s != slice(1), hash(slice(1)) == hash(slice(1)))
print([slice(a, b).indices(4) for a, b in ((0, 2), (-2, None), (5, 9), (-9, 1), (3, 1))], "abcdef"[s], slice("a", "b"))


class Probe:
    def __getitem__(self, key):
        return key


p = Probe()
print(p[1], p[1:2], p[::3], p[1, 2], p[1:2, ::3], p[...], p[()], p[1:2,], p["a":"b"])
