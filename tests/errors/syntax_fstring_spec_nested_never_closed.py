width = 9
print(f"{1:{width}")
# exit: 1
