# sys.stdin is a file: lines, readline and read.
import sys

print(repr(sys.stdin.readline()))  # expect: 'first\n'
for number, line in enumerate(sys.stdin):
    print(number, line.rstrip("\n").upper())
    if number == 1:
        break
# expect: 0 SECOND
# expect: 1 THIRD
print(repr(sys.stdin.read()))  # expect: 'rest 1\nrest 2\n'
print(repr(sys.stdin.readline()), repr(sys.stdin.read()))  # expect: '' ''
# stdin: stdin_iteration.in
