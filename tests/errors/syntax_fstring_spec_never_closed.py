total = 3
print(f"{total:.2f")
# exit: 1
