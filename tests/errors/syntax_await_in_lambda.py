async def f():
    return lambda: await g()
# exit: 1
