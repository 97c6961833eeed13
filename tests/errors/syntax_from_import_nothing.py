from math import
# exit: 1
