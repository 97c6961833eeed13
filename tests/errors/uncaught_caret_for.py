for x in 5:
    print(x)
# exit: 1
