# Signatures of functions as text: kinds, defaults and what is bound.
import functools
import inspect


def every(a, /, b, c=1, *rest, d, e=2, **more): ...


class Thing:
    def __init__(self, size, *, colour="red"): ...

    def method(self, x=()): ...

    @staticmethod
    def static(y): ...

    @classmethod
    def made(cls, z): ...


for thing in (every, Thing, Thing.method, Thing(1).method, Thing.static, Thing.made, functools.partial(every, 1, d=5), lambda: None, lambda *, k: k):
    print(inspect.signature(thing))
# expect: (a, /, b, c=1, *rest, d, e=2, **more)
# expect: (size, *, colour='red')
# expect: (self, x=())
# expect: (x=())
# expect: (y)
# expect: (z)
# expect: (b, c=1, *rest, d=5, e=2, **more)
# expect: ()
# expect: (*, k)
for parameter in inspect.signature(every).parameters.values():
    print(parameter.name, parameter.kind, parameter.default is inspect.Parameter.empty, parameter)
# expect: a POSITIONAL_ONLY True a
# expect: b POSITIONAL_OR_KEYWORD True b
# expect: c POSITIONAL_OR_KEYWORD False c=1
# expect: rest VAR_POSITIONAL True *rest
# expect: d KEYWORD_ONLY True d
# expect: e KEYWORD_ONLY False e=2
# expect: more VAR_KEYWORD True **more
