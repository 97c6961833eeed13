raise SyntaxError("raised by hand")
# exit: 1
