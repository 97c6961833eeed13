# inspect.get_annotations(): of functions, classes and partials, with text evaluated or not.
import inspect, functools
def f(a: "int", b: str): ...
class A:
    x: "list[A]"
class B(A): pass
print(inspect.get_annotations(f), inspect.get_annotations(f, eval_str=True), inspect.get_annotations(A), inspect.get_annotations(B), inspect.get_annotations(A, eval_str=True), inspect.get_annotations(len))
# expect: {'a': 'int', 'b': <class 'str'>} {'a': <class 'int'>, 'b': <class 'str'>} {'x': 'list[A]'} {} {'x': list[__main__.A]} {}
print(inspect.get_annotations(functools.partial(f, 1)))  # expect: {}
for o in (3, [1]):
    try: inspect.get_annotations(o)
    except TypeError as e: print(e)
# expect: 3 is not a module, class, or callable.
# expect: [1] is not a module, class, or callable.
d = inspect.get_annotations(f); d["z"] = 1; print(f.__annotations__)
# expect: {'a': 'int', 'b': <class 'str'>}
