x = '\N{no such name}'
# exit: 1
# stderr: line 1
# stderr: SyntaxError:
