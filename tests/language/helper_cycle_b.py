# Imports helper_cycle_a, which is half done.
print("b begins")
import helper_cycle_a

value = "b's value, saw " + helper_cycle_a.early + " " + str(hasattr(helper_cycle_a, "value"))


def late():
    return helper_cycle_a.value


print("b ends")
