with open('x') as f:
print(f)
# exit: 1
