# Refused: complex() is not in the subset.
z = complex(1, 2)
# oracle: skip a refusal
# exit: 1
# stderr: File "tests/subset/complex_call.py", line
