# Refused: complex numbers are not in the subset.
z = 1 + 2j
print(z)
# oracle: skip a refusal
# exit: 1
# stderr: line 2
