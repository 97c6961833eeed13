# Ciphers.
def caesar(text, shift):
    result = []
    for char in text:
        if char.isalpha() and char.isascii():
            base = ord("A") if char.isupper() else ord("a")
            char = chr((ord(char) - base + shift) % 26 + base)
        result.append(char)
    return "".join(result)


def vigenere(text, key, sign=1):
    shifts = [ord(k) - ord("a") for k in key]
    letters = 0
    out = ""
    for char in text:
        if char.islower():
            out += caesar(char, sign * shifts[letters % len(shifts)])
            letters += 1
        else:
            out += char
    return out


secret = caesar("Hello, World! é", 3)
print(secret, caesar(secret, -3), caesar("abc", 29), caesar("xyz", -27))
# expect: Khoor, Zruog! é Hello, World! é def wxy
hidden = vigenere("attack at dawn", "lemon")
print(hidden, vigenere(hidden, "lemon", -1))  # expect: lxfopv ef rnhr attack at dawn
print({shift: caesar("Gdkkn", shift) for shift in range(3)})
# expect: {0: 'Gdkkn', 1: 'Hello', 2: 'Ifmmp'}
