# Names with two leading underscores are mangled with the class's name.
class Base:
    __secret = "base"

    def reveal(self):
        return self.__secret

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()


class Child(Base):
    __secret = "child"

    def own(self):
        return self.__secret


print(Child().reveal(), Child().own(), Child().call())  # expect: base child hidden
print(Base._Base__secret, Child()._Base__hidden())  # expect: base hidden
try:
    Base().__secret
except AttributeError as error:
    print(error)  # expect: 'Base' object has no attribute '__secret'
print(sorted(name for name in dir(Child) if "secret" in name))
# expect: ['_Base__secret', '_Child__secret']
