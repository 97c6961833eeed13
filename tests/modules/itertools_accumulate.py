# accumulate with sums, other functions and an initial value.
import operator
from itertools import accumulate

print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3, 4], operator.mul)), list(accumulate([3, 1, 4], max)))
# expect: [1, 3, 6, 10] [1, 2, 6, 24] [3, 3, 4]
print(list(accumulate([], initial=5)), list(accumulate("abc")), list(accumulate([1, 2], initial=100)))
# expect: [5] ['a', 'ab', 'abc'] [100, 101, 103]
