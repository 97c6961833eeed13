# Refused: characters by name; their number says the same.
print("\N{BULLET}")
# oracle: skip a refusal
# exit: 1
# stderr: line 2
