# A message goes to stderr, and the status is 1.
import sys

print("before")  # expect: before
sys.exit("something went wrong")
# exit: 1
