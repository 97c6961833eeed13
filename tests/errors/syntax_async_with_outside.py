def f():
    async with x:
        pass
# exit: 1
