try:
    int("x")
except ValueError as error:
    error.add_note("while reading the price")
    error.add_note("of item 3\n  (two lines)")
    raise
# exit: 1
