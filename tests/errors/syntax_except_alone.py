except ValueError:
    pass
# exit: 1
