raise ValueError from
# exit: 1
