class A:
    yield 1
# exit: 1
