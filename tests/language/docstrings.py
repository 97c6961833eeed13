# A string that comes first is the documentation.
"""not a docstring of the module: the comment above is fine, but this one comes first"""


def function():
    """One line."""
    return 1


def multi():
    """
    Several
      lines.
    """


def none():
    # only a comment
    return "no docstring"


class Documented:
    "A class."

    def method(self):
        'A method.'


print(__doc__[:15], function.__doc__, repr(multi.__doc__), none.__doc__)
# expect: not a docstring One line. '\nSeveral\n  lines.\n' None
print(Documented.__doc__, Documented.method.__doc__, Documented().__doc__)
# expect: A class. A method. A class.
function.__doc__ = "changed"
print(function.__doc__)  # expect: changed
