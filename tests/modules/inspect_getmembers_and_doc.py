# getmembers, getdoc and cleandoc.
import inspect


class Base:
    """The base.

        indented
    """

    size = 1

    def run(self):
        "Runs."


class Child(Base):
    def run(self): ...


print([name for name, _ in inspect.getmembers(Child(), inspect.ismethod)], [n for n, v in inspect.getmembers(Child) if not n.startswith("__")])
# expect: ['run'] ['run', 'size']
print(repr(inspect.getdoc(Base)), inspect.getdoc(Child.run), repr(inspect.cleandoc("a\n   b\n     c\n")))
# expect: 'The base.\n\nindented' Runs. 'a\nb\n  c'
print(inspect.getmro(Child) == (Child, Base, object), inspect.isabstract(Base))
# expect: True False
