# Refused: a package of others.
import numpy as np

print(np.zeros(3))
# oracle: skip a refusal
# exit: 1
# stderr: line 2
# stderr: hint: use lists, and the modules math and statistics
