names = ["a"]
print(f"{names[]}")
# exit: 1
