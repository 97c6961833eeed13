x = = 1
y = = 2
# exit: 1
# stderr: line 1
# stderr: SyntaxError: invalid syntax
