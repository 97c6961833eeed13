# Refused: ctypes is not in the subset.
import ctypes
# oracle: skip a refusal
# exit: 1
# stderr: line 2
