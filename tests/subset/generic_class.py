# Refused: PEP 695 type parameters of a class.
class Box[T]:
    def __init__(self, item: T):
        self.item = item
# oracle: skip a refusal
# exit: 1
# stderr: line 2
