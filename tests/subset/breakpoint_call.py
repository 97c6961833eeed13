# Refused: breakpoint is not in the subset; awl step will be.
x = 1
breakpoint()
# oracle: skip a refusal
# exit: 1
# stderr: File "tests/subset/breakpoint_call.py", line
