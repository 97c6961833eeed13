# Refused: a subclass of type would be a metaclass.
class Meta(type):
    def __call__(cls):
        return 5
# oracle: skip a refusal
# exit: 1
# stderr: line 2
