# Refused: from an unknown module.
x = 1
from curses import wrapper
# oracle: skip a refusal
# exit: 1
# stderr: line 3
