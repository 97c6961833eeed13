# bytes are sequences of small ints.
data = b"hello \x00\xff"
print(data, len(data), data[0], data[-1], data[1:3], list(data[:3]), data + b"!", data * 2)
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytes(), bytes(range(3)), bytes((1, 255)))
print(b"a" < b"b", b"ab" == b"ab", b"a" == "a", 104 in data, b"ell" in data, hash(b"a") == hash(b"a"), [b for b in b"ab"])
print(data.hex(), bytes.fromhex("68 65ff"), b"\x01\xab".hex(":"), b"abcdef".hex("-", 2), data.decode("latin-1"))
for action in (lambda: bytes([256]), lambda: bytes("a"), lambda: bytes(-1), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: bytes.fromhex("6"), lambda: bytes.fromhex("zz"), lambda: b"a" + "b", lambda: b"a".join(["a"]), lambda: bytes("a", 5)):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
