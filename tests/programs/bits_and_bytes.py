# CRC, base64 and hex dumps by hand.
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def base64(data):
    out = ""
    for i in range(0, len(data), 3):
        chunk = data[i : i + 3]
        number = int.from_bytes(chunk + bytes(3 - len(chunk)), "big")
        digits = "".join(ALPHABET[number >> shift & 63] for shift in (18, 12, 6, 0))
        out += digits[: len(chunk) + 1] + "=" * (3 - len(chunk))
    return out


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def dump(data, width=8):
    for i in range(0, len(data), width):
        row = data[i : i + width]
        print(f"{i:04x}  {row.hex(' '):<{width * 3}} {''.join(chr(b) if 32 <= b < 127 else '.' for b in row)}")


print(base64(b"Hello, World!"), base64(b"a"), base64(b"ab"), base64(b""))
print(f"{crc32(b'123456789'):08X} {crc32(b''):#x}")
dump("Grüße\n\x00 end of data".encode())
