# StringIO: reading, seeking, truncating, iterating, closing.
import io

f = io.StringIO("one\ntwo\nthree")
print(f.readline(), f.tell(), f.read(2), list(f), f.read())
f.seek(0)
f.write("ONE")
print(f.getvalue(), f.seek(0, io.SEEK_END), f.truncate(5), repr(f.getvalue()), f.readable(), f.writable())
f.close()
try:
    f.read()
except ValueError as error:
    print(error)
with io.StringIO() as g:
    print("into", "it", sep="-", file=g)
    g.writelines(["a", "b"])
    print(repr(g.getvalue()))
