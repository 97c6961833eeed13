"""Bytes and bytearrays and ints"""
b = b"hello\x00\xff"
print(b, b[0], b[1:3], len(b), list(b), b.hex(), b.hex(" "), b.hex(":", 2), bytes.fromhex("68 65 6c"), bytes(3), bytes([1, 2]), bytes("é", "utf8"))
print(b.upper(), b.find(b"l"), b.replace(b"l", b"L"), b.split(b"l"), b"a,b".partition(b","), b.startswith(b"he"), b"%d %s" % (3, b"x"), b"x" * 3, b"a" + b"b", b"l" in b, 104 in b)
ba = bytearray(b"abc")
ba[0] = 65
ba.append(100)
ba.extend(b"ef")
ba += b"!"
ba[1:2] = b"XYZ"
print(ba, ba.pop(), ba.decode(), bytes(ba), ba.index(b"X"), ba[::-1], ba.reverse(), ba)
del ba[0]
ba.insert(0, 42)
print(ba, bytearray(3), ba == b"*", hash(b"x") == hash(b"x"))
for fn in (lambda: b[100], lambda: bytes([256]), lambda: b + "x", lambda: b.__setitem__(0, 1), lambda: ba.append(300), lambda: b.decode("ascii"), lambda: bytes("x"), lambda: b.find("l"), lambda: bytes.fromhex("zz"), lambda: hash(ba), lambda: b"".join(["a"]), lambda: bytes(-1), lambda: ba.remove(1)):
    try:
        print(repr(fn()))
    except Exception as e:
        print(type(e).__name__, "-", e)
n = 1025
print(n.bit_length(), n.bit_count(), n.to_bytes(2, "big"), n.to_bytes(4, "little"), int.from_bytes(b"\x04\x01"), int.from_bytes(b"\xff\xfe", "little", signed=True), (-5).to_bytes(2, "big", signed=True), (3.5).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1.8p1"), (4.0).is_integer(), n.as_integer_ratio(), n.conjugate(), n.real, n.imag, n.numerator)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, -7.5 % 2, divmod(-7, 2), 2 ** 10, 2 ** -1, (-2) ** 3, 2 ** 0.5, 10 ** 20, 1 << 70, -1 >> 1, 5 & 3, 5 | 3, 5 ^ 3, ~5, -2 ** 2, pow(3, -1, 7), pow(2, 100, 1000007), 0x_ff, 0b1010, 0o777, 1_000_000)
print(1 / 3, 1e308 * 10, -1e308 * 10, 0.1 + 0.2, 0.1 + 0.2 == 0.3, 3 == 3.0, hash(3) == hash(3.0), 1 == True, 10 // 3.0, 2 ** 62, 2 ** 63 - 1, -(2 ** 63), (2 ** 64) // 3, (2 ** 100) % 97, int(1e20), 10 ** 30 // 7, float(10 ** 20))
for fn in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: int(float("inf")), lambda: int(float("nan")), lambda: 1 << -1, lambda: float(10 ** 400), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: 5 + None, lambda: -"x", lambda: 5 @ 3, lambda: [] < {}, lambda: None < 1, lambda: 5(), lambda: 5[0], lambda: len(5), lambda: abs("x"), lambda: sum(["a"]), lambda: round("x"), lambda: max([]), lambda: min(1), lambda: pow(2, 3, 0), lambda: int([]), lambda: float([]), lambda: int("5", 2), lambda: range(1.5), lambda: range(0, 5, 0), lambda: "5" + 5, lambda: sorted([1, "a"]), lambda: hash([]), lambda: {}[[]], lambda: {[]: 1}, lambda: next(5), lambda: iter(5), lambda: chr("a"), lambda: [1, 2][1.0], lambda: [1]["a"], lambda: (1,)[5], lambda: [].pop(), lambda: {}.popitem(), lambda: [1].index(2), lambda: [1].remove(2), lambda: {}["k"], lambda: set().pop(), lambda: {1}.remove(2), lambda: isinstance(1, "int"), lambda: type(1)("x"), lambda: int.foo, lambda: [].foo, lambda: print(foo=1), lambda: sorted(1), lambda: enumerate(1), lambda: zip(1), lambda: map(1), lambda: list(zip([1], [1, 2], strict=True)), lambda: input.foo, lambda: open("nope.txt"), lambda: [1] + (2,), lambda: (1,) + [2], lambda: {} + {}, lambda: {1} + {2}, lambda: {**1}, lambda: [*1], lambda: print(*1), lambda: print(**1), lambda: (lambda a: a)(), lambda: (lambda a: a)(1, 2), lambda: (lambda a, *, b: a)(1), lambda: (lambda a: a)(b=1), lambda: (lambda a: a)(1, a=2), lambda: str(1, 2, 3, 4), lambda: int(1, 2), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: list(1), lambda: set([[]]), lambda: tuple(1, 2), lambda: bool(1, 2), lambda: object(1), lambda: super(), lambda: all(1), lambda: iter(int), lambda: filter(None, 1), lambda: getattr(1, 2), lambda: getattr(1, "x"), lambda: hasattr(1, 2), lambda: setattr(1, "x", 2), lambda: setattr(int, "x", 2), lambda: delattr(1, "real"), lambda: ord(1), lambda: bin(1.0), lambda: chr(1.0), lambda: divmod("a", 1), lambda: pow("a", 2), lambda: reversed({1}), lambda: issubclass(1, int), lambda: len(), lambda: len(1, 2), lambda: abs(), lambda: sum(), lambda: sum(1), lambda: id(), lambda: vars(1), lambda: dir(1, 2), lambda: callable(), lambda: slice(), lambda: range(), lambda: range("a"), lambda: format(1, 2), lambda: format(1, "zz"), lambda: repr(), lambda: any(), lambda: map(), lambda: round(1, "a"), lambda: "a".join(), lambda: [].append(), lambda: [].append(1, 2), lambda: [].insert(1), lambda: [].extend(1), lambda: {}.update(1), lambda: {}.get(), lambda: {}.pop("x"), lambda: {}.setdefault(), lambda: [3, 1].sort(1), lambda: [3, "a"].sort(), lambda: [].sort(foo=1), lambda: set().add(), lambda: set().update(1), lambda: {}.fromkeys(1), lambda: "a".split(1), lambda: "a".strip(1), lambda: "a".upper(1), lambda: "a".find(), lambda: "a".count(1), lambda: "a".replace(1, 2)):
    try:
        r = fn()
        print("ok", repr(r)[:40])
    except Exception as e:
        print(type(e).__name__, "-", e)
