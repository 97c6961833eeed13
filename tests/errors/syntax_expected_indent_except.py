try:
    x = 1
except ValueError:
print(1)
# exit: 1
