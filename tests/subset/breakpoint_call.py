# Refused: breakpoint is not in the subset; awl step is.
x = 1
breakpoint()
# oracle: skip a refusal
# exit: 1
# stderr: SyntaxError: breakpoint() is not part of Awl
# stderr: hint: run the program with awl step
