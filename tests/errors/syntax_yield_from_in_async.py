async def f():
    yield from g()
# exit: 1
