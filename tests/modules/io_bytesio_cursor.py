# BytesIO: bytes in, bytes out.
import io

f = io.BytesIO(b"hello\nworld")
print(f.read(3), f.readline(), f.read(), f.seek(-5, 2), f.read(2), f.tell())
# expect: b'hel' b'lo\n' b'world' 6 b'wo' 8
f.write(b"XX")
print(f.getvalue(), f.readinto(bytearray(2)))  # expect: b'hello\nwoXXd' 1
try:
    f.write("text")
except TypeError as error:
    print(error)  # expect: a bytes-like object is required, not 'str'
