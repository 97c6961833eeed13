def greet(name, greeting="hello"):
    return f"{greeting} {name}"


print(greet("Ann", greetin="hi"))
# exit: 1
