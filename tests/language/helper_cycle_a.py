# Imports helper_cycle_b in the middle.
print("a begins")
early = "early"
import helper_cycle_b

value = "a's value"
print("a ends")
