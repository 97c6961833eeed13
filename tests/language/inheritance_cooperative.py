# With super().__init__(**kwargs) every class of a diamond is initialised once.
class Base:
    def __init__(self, **kwargs):
        print("Base", kwargs)


class Named(Base):
    def __init__(self, name, **kwargs):
        print("Named", name)
        super().__init__(**kwargs)


class Sized(Base):
    def __init__(self, size=0, **kwargs):
        print("Sized", size)
        super().__init__(**kwargs)


class Thing(Named, Sized):
    def __init__(self, **kwargs):
        print("Thing")
        super().__init__(**kwargs)


Thing(name="box", size=3, colour="red")
# expect: Thing
# expect: Named box
# expect: Sized 3
# expect: Base {'colour': 'red'}
