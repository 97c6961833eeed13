# from module import * takes all names without a leading underscore.
from helper_shapes import *  # expect: helper_shapes is loaded as helper_shapes

print(area(2, 3), Square(2).area(), counter)  # expect: 6 4 0
try:
    _hidden
except NameError as error:
    print(error)  # expect: name '_hidden' is not defined
from helper_all import *

print(listed, "unlisted" in globals())  # expect: listed False
