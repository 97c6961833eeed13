# The package of a module is refused with it.
import concurrent.futures
# exit: 1
# oracle: skip: Awl refuses it
