# Refused: a name bound in an annotation, which Awl does not evaluate.
def double(x: (number := int)):
    return 2 * x


print(double(2))
# oracle: skip a refusal
# exit: 1
# stderr: line 2
# stderr: named expression cannot be used within an annotation
# stderr: hint: Awl does not evaluate annotations
