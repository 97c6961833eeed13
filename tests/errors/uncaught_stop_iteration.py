iterator = iter([1])
next(iterator)
next(iterator)
# exit: 1
