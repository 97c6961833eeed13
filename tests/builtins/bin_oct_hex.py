# Text of a number in other bases.
print(bin(10), bin(-10), bin(0), oct(8), oct(-64), hex(255), hex(-255), hex(0), bin(True), hex(2**70), bin(2**65 + 1))
# expect: 0b1010 -0b1010 0b0 0o10 -0o100 0xff -0xff 0x0 0b1 0x400000000000000000 0b100000000000000000000000000000000000000000000000000000000000000001
for action in (lambda: bin(1.5), lambda: hex("a"), lambda: oct(None), lambda: hex()):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: 'float' object cannot be interpreted as an integer
# expect: 'str' object cannot be interpreted as an integer
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: hex() takes exactly one argument (0 given)
