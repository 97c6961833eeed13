from math import pi,
# exit: 1
