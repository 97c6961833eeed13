def f():
    await g()
# exit: 1
