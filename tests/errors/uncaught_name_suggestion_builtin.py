for i in rang(3):
    print(i)
# exit: 1
