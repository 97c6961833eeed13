x -> 5
# exit: 1
