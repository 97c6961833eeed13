total = 3
line = f"{total:d"
print(line)
# exit: 1
