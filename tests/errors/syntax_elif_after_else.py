if a:
    pass
else:
    pass
elif b:
    pass
# exit: 1
