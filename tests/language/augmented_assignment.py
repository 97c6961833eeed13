# Every augmented operator; the target is evaluated once.
x = 10
x += 5; print(x, end=" ")
x -= 3; print(x, end=" ")
x *= 4; print(x, end=" ")
x //= 5; print(x, end=" ")
x **= 3; print(x, end=" ")
x %= 100; print(x, end=" ")
x <<= 3; print(x, end=" ")
x >>= 1; print(x, end=" ")
x |= 1; print(x, end=" ")
x &= 0xF; print(x, end=" ")
x ^= 5; print(x, end=" ")
x /= 4; print(x)  # expect: 15 12 48 9 729 29 232 116 117 5 0 0.0
calls = []


def index():
    calls.append("index")
    return 0


def holder():
    calls.append("holder")
    return data


data = [10]
holder()[index()] += 5
print(data, calls)  # expect: [15] ['holder', 'index']
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as error:
    print(error, t)  # expect: 'tuple' object does not support item assignment ([1, 5], 2)
s = "ab"
s *= 2
s += "!"
print(s)  # expect: abab!
