"""SHA-512, for random.seed() of texts alone: a text becomes a number by way of its digest."""

from math import isqrt

_MASK = (1 << 64) - 1


def _primes(count):
    found, candidate = [], 2
    while len(found) < count:
        if all(candidate % prime for prime in found if prime * prime <= candidate):
            found.append(candidate)
        candidate += 1
    return found


def _cube_root(number):
    """The largest integer whose cube is not above `number`."""
    low, high = 0, 1 << (number.bit_length() // 3 + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** 3 <= number:
            low = middle
        else:
            high = middle - 1
    return low


# The standard takes its constants from the first primes: 64 bits behind the point of their square
# and cube roots.
_PRIMES = _primes(80)
_START = [isqrt(prime << 128) & _MASK for prime in _PRIMES[:8]]
_ROUND = [_cube_root(prime << 192) & _MASK for prime in _PRIMES]


def _rotate(word, bits):
    return (word >> bits | word << (64 - bits)) & _MASK


def _mix(state, block):
    """Stir one block of 128 bytes into the state."""
    words = [int.from_bytes(block[i:i + 8], "big") for i in range(0, 128, 8)]
    for i in range(16, 80):
        x, y = words[i - 15], words[i - 2]
        x = _rotate(x, 1) ^ _rotate(x, 8) ^ x >> 7
        y = _rotate(y, 19) ^ _rotate(y, 61) ^ y >> 6
        words.append((words[i - 16] + x + words[i - 7] + y) & _MASK)
    a, b, c, d, e, f, g, h = state
    for i in range(80):
        x = _rotate(e, 14) ^ _rotate(e, 18) ^ _rotate(e, 41)
        first = h + x + (e & f ^ ~e & g) + _ROUND[i] + words[i]
        y = _rotate(a, 28) ^ _rotate(a, 34) ^ _rotate(a, 39)
        second = y + (a & b ^ a & c ^ b & c)
        h, g, f, e = g, f, e, (d + first) & _MASK
        d, c, b, a = c, b, a, (first + second) & _MASK
    return [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def digest(data):
    """The 64 bytes of the SHA-512 of `data`."""
    padding = b"\x80" + bytes(-(len(data) + 17) % 128)
    data = data + padding + (8 * len(data)).to_bytes(16, "big")
    state = _START
    for position in range(0, len(data), 128):
        state = _mix(state, data[position:position + 128])
    return b"".join([word.to_bytes(8, "big") for word in state])
