class A:
    return 1
# exit: 1
