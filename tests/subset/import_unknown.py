# Refused: a module that Awl does not have.
import tkinter
# oracle: skip a refusal
# exit: 1
# stderr: line 2
