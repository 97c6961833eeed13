# Tracing is done with Awl's own tools.
import sys

sys.settrace(None)
# exit: 1
# oracle: skip: Awl refuses it
