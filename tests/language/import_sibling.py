# A .py file beside the script is a module; it runs once.
import helper_shapes  # expect: helper_shapes is loaded as helper_shapes
import helper_shapes as again
from helper_shapes import Square, area as compute_area

print(helper_shapes.__name__, helper_shapes is again)  # expect: helper_shapes True
print(Square(3).area(), compute_area(4, 5), helper_shapes.counter)  # expect: 9 20 0
helper_shapes.counter += 1
print(again.counter)  # expect: 1
from helper_shapes import counter

print(counter)  # expect: 1
counter = 100
print(helper_shapes.counter)  # expect: 1
print(helper_shapes.make(2).area(), type(Square(1)).__module__)  # expect: 4 helper_shapes
