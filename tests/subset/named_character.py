# Refused: a character by a name that Awl does not know; its number says the same.
print("\N{LATIN SMALL LETTER TURNED DELTA}")
# oracle: skip a refusal
# exit: 1
# stderr: line 2
