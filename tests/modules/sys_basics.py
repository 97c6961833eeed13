# argv, exit status, version, limits, streams.
import sys

print(sys.argv[1:], sys.version_info[:2], sys.version_info >= (3, 13), sys.version_info.major, sys.maxsize > 2**31, sys.getrecursionlimit())
# expect: ['one', 'two'] (3, 13) True 3 True 1000
sys.stdout.write("written\n")  # expect: written
print(sys.stdout.writable(), sys.stdin.readable(), sys.byteorder in ("little", "big"))
# expect: True True True
print("to stderr", file=sys.stderr)
sys.setrecursionlimit(200)


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(150 < depth(0) < 200)  # expect: True
try:
    sys.setrecursionlimit(0)
except ValueError as error:
    print(error)  # expect: recursion limit must be greater or equal than 1
print(sys.exc_info(), sys.platform != "")  # expect: (None, None, None) True
# args: one two
# stderr: to stderr
