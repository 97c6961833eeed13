# Refused: __import__ is not in the subset.
math = __import__('math')
# oracle: skip a refusal
# exit: 1
# stderr: File "tests/subset/dunder_import_call.py", line
