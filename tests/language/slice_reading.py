# Slices never fail for being too long, and take steps.
letters = "abcdefgh"
numbers = list(range(10))
print(letters[2:5], letters[:3], letters[5:], letters[:], letters[-3:], letters[:-3], letters[-5:-2])
print(letters[::2], letters[1::3], letters[::-1], letters[6:2:-1], letters[-1:-9:-2], letters[5:2], letters[2:5:-1])
print(numbers[100:], numbers[-100:3], numbers[3:100:3], numbers[::-4], numbers[8::-3], numbers[:2:-3])
print((1, 2, 3)[1:], b"bytes"[1:3], range(10)[2:8:2], range(10)[::-1], "x"[5:9] == "")
print(numbers[slice(1, 7, 2)], slice(3), slice(1, None, 2), slice(1, 2) == slice(1, 2, None))
s = slice(None, None, -1)
print(s.start, s.stop, s.step, letters[s], slice(-3, None).indices(5), slice(0, 100, 3).indices(10))
for action in (lambda: letters[::0], lambda: letters["a":], lambda: numbers[1.0:2], lambda: {}[1:2]):
    try:
        print(action())
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
