from contextlib import contextmanager


@contextmanager
def managed():
    yield
    raise RuntimeError("while leaving")


with managed():
    print("body")  # expect: body
# exit: 1
