name, width = "x", "wide"
print(f"<{name:>{width}}>")
# exit: 1
