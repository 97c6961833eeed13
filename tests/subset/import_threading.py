# Refused: threads are not in the subset yet.
import threading
# oracle: skip a refusal
# exit: 1
# stderr: line 2
