# Two modules that import each other: the second one sees the first half done.
import helper_cycle_a
# expect: a begins
# expect: b begins
# expect: b ends
# expect: a ends

print(helper_cycle_a.value, helper_cycle_a.helper_cycle_b.value)
# expect: a's value b's value, saw early False
print(helper_cycle_a.helper_cycle_b.late())  # expect: a's value
