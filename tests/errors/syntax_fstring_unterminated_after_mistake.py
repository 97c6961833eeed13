print(f"{def}
x = 3
# exit: 1
