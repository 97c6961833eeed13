try:
    numbers = [1, 2]
    numbers[2]
except IndexError as error:
    print("handling", error)  # expect: handling list index out of range
    print(error.position)
# exit: 1
