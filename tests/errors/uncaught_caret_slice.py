text = "hello"
print(text[1:"x"])
# exit: 1
