# Refused: a submodule that is not there.
import collections.nothing
# oracle: skip a refusal
# exit: 1
# stderr: line 2
