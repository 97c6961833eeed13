# A bytearray can change.
data = bytearray(b"abc")
data.append(100)
data.extend(b"ef")
data[0] = 65
data[1:3] = b"XYZ"
print(data, len(data), data[0], data.pop(), data.pop(0), data)
data.insert(0, 33)
data.remove(100)
data += b"!"
del data[1]
print(data, bytes(data), data.decode(), data == b"!YZe!", data.copy() is data)
data.reverse()
print(data, data.hex(), bytearray(2), bytearray([1, 2]), bytearray("é", "utf-8"), data * 2, data.find(b"Z"), data.upper())
data.clear()
print(data, bytearray(b"a,b").split(b","), bytearray(b"x") + b"y", b"x" + bytearray(b"y"), isinstance(data, bytes))
for action in (lambda: data.append(256), lambda: data.append("a"), lambda: data.pop(), lambda: data.remove(1), lambda: hash(data), lambda: data.extend("a"), lambda: data.__setitem__(0, 1), lambda: bytearray("a")):
    try:
        print(action())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
