# Refused: threads are not in the subset yet.
import threading
# oracle: skip a refusal
# exit: 1
# stderr: line 2
# stderr: hint: Awl has no threads
