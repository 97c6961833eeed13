# Refused: pickle is not in the subset.
import pickle
# oracle: skip a refusal
# exit: 1
# stderr: line 2
