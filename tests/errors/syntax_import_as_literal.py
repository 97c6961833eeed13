import math as 5
# exit: 1
