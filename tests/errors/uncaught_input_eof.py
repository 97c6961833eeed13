name = input("name? ")
print("never")
# exit: 1
