# Refused: metaclass=ABCMeta is not in the subset; the base ABC is.
from abc import ABCMeta


class A(metaclass=ABCMeta):
    pass
# oracle: skip a refusal
# exit: 1
# stderr: File "tests/subset/metaclass_abcmeta.py", line
