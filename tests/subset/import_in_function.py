# Refused: the refusal names the line of the import.
def f():
    import sqlite3


f()
# oracle: skip a refusal
# exit: 1
# stderr: line 3
