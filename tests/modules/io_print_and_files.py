# print's file=, sep=, end= and flush=; an object with write is a file.
import io
import sys


class Upper:
    def write(self, text):
        sys.stdout.write(text.upper())


print("a", 1, None, sep="-", end="!\n", file=Upper())  # expect: A-1-NONE!
buffer = io.StringIO()
print(*range(3), file=buffer, flush=True)
print(repr(buffer.getvalue()))  # expect: '0 1 2\n'
for broken in (lambda: print(1, sep=2), lambda: print(1, end=b""), lambda: print(1, file=3)):
    try:
        broken()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError sep must be None or a string, not int
# expect: TypeError end must be None or a string, not bytes
# expect: AttributeError 'int' object has no attribute 'write'
