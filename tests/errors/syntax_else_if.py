if a:
    pass
else if b:
    pass
# exit: 1
