x = 5.
y = .
# exit: 1
