# The status of the process is the argument of sys.exit.
import sys

print("before")  # expect: before
sys.exit(42)
print("never")
# exit: 42
