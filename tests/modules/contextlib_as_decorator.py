# A contextmanager decorates functions, and runs anew at each call.
from contextlib import ContextDecorator, contextmanager


@contextmanager
def around(name):
    print("enter", name)
    try:
        yield
    finally:
        print("exit", name)


@around("call")
def work(n):
    print("work", n)
    return n * 2


class Tag(ContextDecorator):
    def __enter__(self):
        print("<tag>")
        return self

    def __exit__(self, *details):
        print("</tag>", details[0])
        return False


print(work(1), work(2), work.__name__)
# expect: enter call
# expect: work 1
# expect: exit call
# expect: enter call
# expect: work 2
# expect: exit call
# expect: 2 4 work


@Tag()
def fail():
    raise LookupError("inside")


try:
    fail()
except LookupError as error:
    print(error)
# expect: <tag>
# expect: </tag> <class 'LookupError'>
# expect: inside
