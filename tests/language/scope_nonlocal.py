# `nonlocal` reaches the nearest function that has the name.
def outer():
    x = "outer"

    def middle():
        x = "middle"

        def inner():
            nonlocal x
            x += " changed by inner"

        inner()
        return x

    return middle(), x


print(outer())  # expect: ('middle changed by inner', 'outer')


def chain():
    total = 0

    def level1():
        def level2():
            nonlocal total
            total += 5

        level2()
        level2()

    level1()
    return total


print(chain())  # expect: 10
