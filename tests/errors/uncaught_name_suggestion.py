counter = 1
print(countr)
# exit: 1
