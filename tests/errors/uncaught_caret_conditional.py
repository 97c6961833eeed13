value = None
print("big" if value > 5 else "small")
# exit: 1
