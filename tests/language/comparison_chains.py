# a < b < c evaluates b once and stops at the first failure.
def show(x):
    print("eval", x)
    return x


print(show(1) < show(2) < show(3))
# expect: eval 1
# expect: eval 2
# expect: eval 3
# expect: True
print(show(3) < show(2) < show(1))
# expect: eval 3
# expect: eval 2
# expect: False
print(1 < 2 > 1 != 5 == 5 >= 5, 1 == 1.0 == True, 1 < 3 in [3], "a" < "b" < "c")
# expect: True True True True
x = 5
print(0 < x < 10, 0 < x > 10, not 0 < x < 3, x is x is not None, 3 in [3] in [[3]])
# expect: True False True True True
print([1, 2] < [1, 3], [1] < [1, 0], (1, "a") < (1, "b"), "Z" < "a", "abc" < "abd", "" < "a", b"a" < b"b")
# expect: True True True True True True True
print({1, 2} < {1, 2, 3}, {1} <= {1}, {1, 2} > {3}, {1: 2} == {1: 2.0}, [1, [2]] == [1, [2]])
# expect: True True False True True
for action in (lambda: 1 < "a", lambda: [1] < (1,), lambda: None > 0, lambda: {} < {}, lambda: [1, "a"] < [1, 2], lambda: 3 >= "3"):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: '<' not supported between instances of 'int' and 'str'
# expect: '<' not supported between instances of 'list' and 'tuple'
# expect: '>' not supported between instances of 'NoneType' and 'int'
# expect: '<' not supported between instances of 'dict' and 'dict'
# expect: '<' not supported between instances of 'str' and 'int'
# expect: '>=' not supported between instances of 'int' and 'str'
print(1 == "1", [1] == (1,), None == 0, 1 != "1", (1, 2) == (1, 2.0))
# expect: False False False True True
