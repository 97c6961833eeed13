# A parameter's annotation belongs to the place around the function, where nothing may yield.
def double(x: (yield)):
    return 2 * x
# exit: 1
