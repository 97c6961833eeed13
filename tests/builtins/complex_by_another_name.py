# Called by another name they are refused at run time.
for kind, arguments in ((complex, (1, 2)), (memoryview, (b"x",))):
    try:
        kind(*arguments)
    except TypeError as error:
        print(error)
# expect: complex numbers are not part of Awl
# expect: memoryview is not part of Awl: slice bytes or a bytearray
# oracle: skip a refusal
