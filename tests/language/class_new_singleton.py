# __init__ runs each time, also when __new__ gives the same object.
class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
            print("made")
        return cls.instance

    def __init__(self, *args):
        print("init", args)


a = Single(1)
# expect: made
# expect: init (1,)
b = Single(2, 3)  # expect: init (2, 3)
print(a is b)  # expect: True
