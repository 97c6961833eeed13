# Missing attributes are told with the type's name, and a suggestion goes only to the traceback.
class Point:
    __slots__ = ("x", "y")


class Plain:
    pass


def attempt(action):
    try:
        print(action())
    except AttributeError as error:
        print("AttributeError:", error)


attempt(lambda: Plain().x)  # expect: AttributeError: 'Plain' object has no attribute 'x'
attempt(lambda: Plain.x)  # expect: AttributeError: type object 'Plain' has no attribute 'x'
attempt(lambda: Point().x)  # expect: AttributeError: 'Point' object has no attribute 'x'
attempt(lambda: setattr(Point(), "z", 1))
# expect: AttributeError: 'Point' object has no attribute 'z' and no __dict__ for setting new attributes
attempt(lambda: delattr(Plain(), "gone"))
# expect: AttributeError: 'Plain' object has no attribute 'gone'
attempt(lambda: (5).real.nothing)  # expect: AttributeError: 'int' object has no attribute 'nothing'
attempt(lambda: setattr(5, "x", 1))
# expect: AttributeError: 'int' object has no attribute 'x' and no __dict__ for setting new attributes
attempt(lambda: None.upper())  # expect: AttributeError: 'NoneType' object has no attribute 'upper'
