def area(width, height):
    return width * height


print(area(2, 3))  # expect: 6
print(area(2))
# exit: 1
