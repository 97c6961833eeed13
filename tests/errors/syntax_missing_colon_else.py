if True:
    pass
else
    pass
# exit: 1
