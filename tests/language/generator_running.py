# A generator cannot be entered while it runs.
def selfish():
    yield next(me)


me = selfish()
try:
    next(me)
except ValueError as error:
    print(error)  # expect: generator already executing


def state(g):
    import inspect

    return inspect.getgeneratorstate(g)


def simple():
    print(state(s))
    yield 1


s = simple()
print(state(s))  # expect: GEN_CREATED
next(s)  # expect: GEN_RUNNING
print(state(s), s.gi_running, s.gi_frame is not None)  # expect: GEN_SUSPENDED False True
s.close()
print(state(s), s.gi_frame)  # expect: GEN_CLOSED None
