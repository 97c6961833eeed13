count = "5"
count += 1
# exit: 1
