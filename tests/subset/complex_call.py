# Refused: complex() is not in the subset.
z = complex(1, 2)
# oracle: skip a refusal
# exit: 1
# stderr: SyntaxError: complex() is not part of Awl
# stderr: hint: use two floats, for the real and the imaginary part
