raise ValueError("first line\nsecond line\nthird line")
# exit: 1
