try:
    pass
except ValueError, TypeError:
    pass
# exit: 1
