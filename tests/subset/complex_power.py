# Refused: the result would be complex.
print((-8) ** (1 / 3))
# oracle: skip complex numbers are not in the subset
# exit: 1
# stderr: line 2
# stderr: Awl has no complex numbers
