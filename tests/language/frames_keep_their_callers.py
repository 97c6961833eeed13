# An exception that lives on keeps the frame that caught it, and that keeps its callers', with all
# their locals, from their ends on.
import contextlib

kept = []


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def catches_its_own():
    try:
        1 / 0
    except ZeroDivisionError as error:
        kept.append(error)


def raises():
    local = Noisy("raises")
    raise LookupError(local.name)


def catches():
    local = Noisy("catches")
    try:
        raises()
    except LookupError as error:
        kept.append(error)


def catches_two():
    local = Noisy("catches two")
    for _ in range(2):
        try:
            raises()
        except LookupError as error:
            kept.append(error)


def replaces():
    local = Noisy("replaces")
    try:
        raises()
    except LookupError:
        raise ValueError("instead")


def catches_replaced():
    local = Noisy("catches replaced")
    try:
        replaces()
    except ValueError as error:
        kept.append(error.__context__)


def suppresses():
    local = Noisy("suppresses")
    with contextlib.ExitStack() as stack:
        stack.push(lambda kind, error, traceback: kept.append(error) or True)
        raises()


def forgets():
    local = Noisy("forgets")
    try:
        raises()
    except LookupError:
        pass


def generates():
    local = Noisy("generates")
    try:
        yield 1
    except LookupError as error:
        kept.append(error)
    yield 2


def throws():
    local = Noisy("throws")
    generator = generates()
    next(generator)
    generator.throw(LookupError("thrown"))
    print(list(generator))


async def catches_in_coroutine():
    local = Noisy("coroutine")
    catches()


def drives():
    local = Noisy("drives")
    try:
        catches_in_coroutine().send(None)
    except StopIteration:
        pass


def calls(function):
    local = Noisy("caller of " + function.__name__)
    function()
    print("caller ends")


def walk_back(error):
    frame = error.__traceback__.tb_frame
    while frame.f_code.co_name != "<module>":
        yield frame.f_code.co_name, sorted(frame.f_locals)
        frame = frame.f_back


for function in (
    catches_its_own, catches, catches_two, catches_replaced, suppresses, forgets, throws, drives
):
    print("---", function.__name__)
    calls(function)
    print("all ended")
    for error in kept:
        print(*walk_back(error))
    error = None
    kept.clear()
# exit: 0
