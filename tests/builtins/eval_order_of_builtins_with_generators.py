# Built-in functions take from generators only what they need.
def source():
    for i in range(5):
        print("give", i)
        yield i


print(next(source()))
# expect: give 0
# expect: 0
print(any(source()))
# expect: give 0
# expect: give 1
# expect: True
print(2 in source())
# expect: give 0
# expect: give 1
# expect: give 2
# expect: True
print(list(zip(source(), "ab")))
# expect: give 0
# expect: give 1
# expect: give 2
# expect: [(0, 'a'), (1, 'b')]
print(min(source()), next(filter(lambda x: x > 1, source())))
# expect: give 0
# expect: give 1
# expect: give 2
# expect: give 3
# expect: give 4
# expect: give 0
# expect: give 1
# expect: give 2
# expect: 0 2
a, *_ = source()
# expect: give 0
# expect: give 1
# expect: give 2
# expect: give 3
# expect: give 4
first, second = (x for x in source() if x < 2)
# expect: give 0
# expect: give 1
# expect: give 2
# expect: give 3
# expect: give 4
print(a, first, second)  # expect: 0 0 1
