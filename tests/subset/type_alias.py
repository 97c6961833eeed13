# Refused: the type statement is not in the subset; an assignment is.
type Number = int | float
print('never')
# oracle: skip a refusal
# exit: 1
# stderr: line 2
