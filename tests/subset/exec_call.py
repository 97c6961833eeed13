# Refused: exec is not in the subset.
exec('x = 1')
print(x)
# oracle: skip a refusal
# exit: 1
# stderr: File "tests/subset/exec_call.py", line
