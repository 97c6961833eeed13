# __init_subclass__ is told of every subclass, with the keywords of its class statement.
class Plugin:
    registry = []

    def __init_subclass__(cls, /, kind="plain", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.kind = kind
        Plugin.registry.append(cls.__name__)


class First(Plugin):
    pass


class Second(Plugin, kind="special"):
    pass


class Third(Second):
    pass


print(Plugin.registry, First.kind, Second.kind, Third.kind)
# expect: ['First', 'Second', 'Third'] plain special plain
try:

    class Fourth(Plugin, colour="red"):
        pass

except TypeError as error:
    print(error)  # expect: Fourth.__init_subclass__() takes no keyword arguments
