name = "text"
print(name())
# exit: 1
