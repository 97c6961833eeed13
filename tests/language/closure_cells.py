# A closure shares the variable, not the value.
def counter():
    count = 0

    def increase(by=1):
        nonlocal count
        count += by
        return count

    def read():
        return count

    return increase, read


increase, read = counter()
increase()
increase(10)
other, _ = counter()
print(read(), other())  # expect: 11 1

functions = [lambda: i for i in range(3)]
print([function() for function in functions])  # expect: [2, 2, 2]
functions = [lambda i=i: i for i in range(3)]
print([function() for function in functions])  # expect: [0, 1, 2]


def late():
    def show():
        return value

    value = "set after the definition"
    return show()


print(late())  # expect: set after the definition
print(increase.__closure__[0].cell_contents, increase.__code__.co_freevars)  # expect: 11 ('count',)
