# Warning classes, their order, and filters for each.
import warnings


class LessonWarning(UserWarning): ...


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("ignore")
    warnings.simplefilter("always", LessonWarning)
    warnings.warn("kept", LessonWarning)
    warnings.warn("dropped")
    warnings.warn(LessonWarning("an object"))
print([repr(w.message) for w in caught], issubclass(DeprecationWarning, Warning))
# expect: ["LessonWarning('kept')", "LessonWarning('an object')"] True
for wrong in (int, "text"):
    try:
        warnings.warn("x", wrong)
    except TypeError as error:
        print(error)
# expect: category must be a Warning subclass, not 'type'
# expect: category must be a Warning subclass, not 'str'
try:
    warnings.simplefilter("loudly")
except (ValueError, AssertionError) as error:
    print(error)  # expect: invalid action: 'loudly'
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "line"), end="")
# expect: f.py:3: UserWarning: m
# expect:   line
