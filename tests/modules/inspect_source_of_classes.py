# getmembers_static, getattr_static, classify by predicates, stack of callers.
import inspect


class Lazy:
    @property
    def value(self):
        raise RuntimeError("not to be called")


print(type(inspect.getattr_static(Lazy(), "value")).__name__, inspect.getattr_static(Lazy(), "nope", "default"))
# expect: property default


def outer():
    return inner()


def inner():
    frame = inspect.currentframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, [f.function for f in inspect.stack()][:3]


print(outer())  # expect: ('inner', 'outer', ['inner', 'outer', '<module>'])
print(inspect.unwrap(outer) is outer, inspect.isdatadescriptor(Lazy.value), inspect.ismethoddescriptor(Lazy.value))
# expect: True True False
