# Refused: processes are not in the subset.
import multiprocessing
# oracle: skip a refusal
# exit: 1
# stderr: line 2
