async def f()
    pass
# exit: 1
