x = 5
print x
# exit: 1
