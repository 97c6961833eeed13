x = '\N{no such name}'
# exit: 1
