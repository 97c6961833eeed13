items = ["a", "b"]
position = 5
print(items[0], items[position])
# exit: 1
