# Refused: ast is not in the subset.
import ast
# oracle: skip a refusal
# exit: 1
# stderr: line 2
