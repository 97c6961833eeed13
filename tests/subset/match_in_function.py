# Refused: match, inside a function.
def f(point):
    match point:
        case (x, y):
            return x + y


print(f((1, 2)))
# oracle: skip a refusal
# exit: 1
# stderr: line 3
