# Refused: a complex literal with a fraction.
print('never')
z = 0.5J
# oracle: skip a refusal
# exit: 1
# stderr: line 3
