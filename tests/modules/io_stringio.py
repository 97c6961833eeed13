# Files in memory.
import io

f = io.StringIO("one\ntwo\nthree")
print(repr(f.read(2)), f.tell(), repr(f.readline()), f.readlines(), repr(f.read()))
# expect: 'on' 2 'e\n' ['two\n', 'three'] ''
f.seek(0)
print([line.rstrip() for line in f])  # expect: ['one', 'two', 'three']
out = io.StringIO()
print("printed", 1, file=out)
print(out.write("more"), out.getvalue(), sep="|")
# expect: 4|printed 1
# expect: more
out.seek(0)
out.write("PRI")
print(out.getvalue(), out.closed)
# expect: PRInted 1
# expect: more False
out.truncate(5)
print(out.getvalue())  # expect: PRInt
out.close()
try:
    out.getvalue()
except ValueError as error:
    print(error)  # expect: I/O operation on closed file
with io.StringIO("x") as g:
    print(g.read())  # expect: x
b = io.BytesIO(b"abc")
print(b.read(1), b.read(), b.getvalue(), b.write(b"d"), b.getvalue())
# expect: b'a' b'bc' b'abc' 1 b'abcd'
