try:
    pass
except ValueError
    pass
# exit: 1
