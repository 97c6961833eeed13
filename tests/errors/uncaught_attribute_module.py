import math

print(math.squareroot(4))
# exit: 1
