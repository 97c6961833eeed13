names = ["a"]
print(len(names[]))
# exit: 1
