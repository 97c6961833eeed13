a, b, c = 1, 2, 0
result = (a + b) * (b / (c * 1)) - a
print(result)
# exit: 1
