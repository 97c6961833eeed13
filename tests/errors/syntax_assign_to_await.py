async def f():
    await x = 5
# exit: 1
