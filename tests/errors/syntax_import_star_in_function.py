def f():
    from math import *
# exit: 1
