# Refused: compile is not in the subset.
code = compile('1', 'x', 'eval')
# oracle: skip a refusal
# exit: 1
# stderr: File "tests/subset/compile_call.py", line
