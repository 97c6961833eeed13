# Refused: memoryview is not in the subset.
view = memoryview(b'abc')
# oracle: skip a refusal
# exit: 1
# stderr: File "tests/subset/memoryview_call.py", line
