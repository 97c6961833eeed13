from math import squareroot
# stderr: ImportError: cannot import name 'squareroot' from 'math'
# exit: 1
