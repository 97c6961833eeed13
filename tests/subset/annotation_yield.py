# Refused: a yield in an annotation, which Awl does not evaluate, and which would make a generator.
def count():
    total: (yield) = 1
    return total


print(count())
# oracle: skip a refusal
# exit: 1
# stderr: line 3
# stderr: yield expression cannot be used within an annotation
# stderr: hint: Awl does not evaluate annotations
