# There are no threads.
import threading
# exit: 1
# oracle: skip: Awl refuses it
