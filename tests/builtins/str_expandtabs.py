# Tabs become spaces up to the next stop.
print(["a\tb".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(2), "ab\tc\td".expandtabs(3), "a\nb\tc".expandtabs(4), "a\tb".expandtabs(0), "abc\t".expandtabs(tabsize=4)])
# expect: ['a       b', 'a   b', '  ', 'ab c  d', 'a\nb   c', 'ab', 'abc ']
