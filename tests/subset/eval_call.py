# Refused: eval is not in the subset.
print('before')
print(eval('1 + 1'))
# oracle: skip a refusal
# exit: 1
# stderr: File "tests/subset/eval_call.py", line
