print("importing")  # expect: importing
import helper_broken
# exit: 1
