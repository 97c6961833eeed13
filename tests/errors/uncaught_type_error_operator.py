def label(name, number):
    return name + ": " + number


print(label("a", "1"))  # expect: a: 1
print(label("b", 2))
# exit: 1
