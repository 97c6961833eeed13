for i in range(3)
    print(i)
# exit: 1
