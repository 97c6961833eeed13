# Every sequence says in its own words that an index is out of range or of the wrong type.
def attempt(action):
    try:
        print(action())
    except (IndexError, TypeError, KeyError) as error:
        print(type(error).__name__, error)


for sequence in ([1], (1,), "a", b"a", range(1), bytearray(b"a")):
    attempt(lambda: sequence[5])
    attempt(lambda: sequence[-2])
    attempt(lambda: sequence["0"])
    attempt(lambda: sequence[1.0])
# expect: IndexError list index out of range
# expect: IndexError list index out of range
# expect: TypeError list indices must be integers or slices, not str
# expect: TypeError list indices must be integers or slices, not float
# expect: IndexError tuple index out of range
# expect: IndexError tuple index out of range
# expect: TypeError tuple indices must be integers or slices, not str
# expect: TypeError tuple indices must be integers or slices, not float
# expect: IndexError string index out of range
# expect: IndexError string index out of range
# expect: TypeError string indices must be integers, not 'str'
# expect: TypeError string indices must be integers, not 'float'
# expect: IndexError index out of range
# expect: IndexError index out of range
# expect: TypeError byte indices must be integers or slices, not str
# expect: TypeError byte indices must be integers or slices, not float
# expect: IndexError range object index out of range
# expect: IndexError range object index out of range
# expect: TypeError range indices must be integers or slices, not str
# expect: TypeError range indices must be integers or slices, not float
# expect: IndexError bytearray index out of range
# expect: IndexError bytearray index out of range
# expect: TypeError bytearray indices must be integers or slices, not str
# expect: TypeError bytearray indices must be integers or slices, not float
attempt(lambda: {"a": 1}["b"])  # expect: KeyError 'b'
attempt(lambda: {}[(1, 2)])  # expect: KeyError (1, 2)
attempt(lambda: {}[[]])  # expect: TypeError unhashable type: 'list'
attempt(lambda: set("a")[0])  # expect: TypeError 'set' object is not subscriptable
attempt(lambda: [][0])  # expect: IndexError list index out of range
attempt(lambda: list("a")[None])
# expect: TypeError list indices must be integers or slices, not NoneType
attempt(lambda: [].pop())  # expect: IndexError pop from empty list
attempt(lambda: [1].pop(5))  # expect: IndexError pop index out of range
attempt(lambda: [1, 2][2**70])  # expect: IndexError cannot fit 'int' into an index-sized integer
attempt(lambda: "abc"[True])  # expect: b
