# An ExitStack whose callbacks fail chains the errors as nested with would.
from contextlib import ExitStack


def fail(kind):
    raise kind(kind.__name__)


try:
    with ExitStack() as stack:
        stack.callback(fail, ValueError)
        stack.callback(fail, KeyError)
        fail(LookupError)
except ValueError as error:
    while error is not None:
        print(repr(error))
        error = error.__context__
# expect: ValueError('ValueError')
# expect: KeyError('KeyError')
# expect: LookupError('LookupError')
