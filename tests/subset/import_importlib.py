# Refused: import hooks are not in the subset.
import importlib
# oracle: skip a refusal
# exit: 1
# stderr: line 2
