def countdown(n):
    return countdown(n - 1)


countdown(10)
# exit: 1
