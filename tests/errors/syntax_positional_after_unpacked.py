print(**{}, 2)
# exit: 1
