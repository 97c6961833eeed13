# The two quiet constants.
print(NotImplemented, ..., type(NotImplemented).__name__, Ellipsis, NotImplemented is NotImplemented)
# expect: NotImplemented Ellipsis NotImplementedType Ellipsis True
try:
    raise NotImplementedError("write me")
except NotImplementedError as error:
    print(repr(error))  # expect: NotImplementedError('write me')
try:
    NotImplemented()
except TypeError as error:
    print(error)  # expect: 'NotImplementedType' object is not callable


class A:
    def __eq__(self, other):
        return NotImplemented


print(A() == 1, A() != 1, A().__eq__(1), (1).__add__("a"), (1).__eq__("a"))
# expect: False True NotImplemented NotImplemented NotImplemented
