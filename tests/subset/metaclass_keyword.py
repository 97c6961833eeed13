# Refused: metaclasses are not in the subset.
class Meta(type):
    pass


class A(metaclass=Meta):
    pass
# oracle: skip a refusal
# exit: 1
# stderr: File "tests/subset/metaclass_keyword.py", line
