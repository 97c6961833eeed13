# Refused: memoryview is not in the subset.
view = memoryview(b'abc')
# oracle: skip a refusal
# exit: 1
# stderr: SyntaxError: memoryview() is not part of Awl
# stderr: hint: use a slice of the bytes, or a bytearray
