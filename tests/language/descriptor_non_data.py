# A non-data descriptor loses to the instance's dictionary: that makes caching possible.
class Lazy:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return f"<lazy {self.name}>"
        print("computing", self.name)
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Data:
    @Lazy
    def total(self):
        return sum(range(10))


data = Data()
print(data.total)
# expect: computing total
# expect: 45
print(data.total)  # expect: 45
print(Data.total)  # expect: <lazy total>
del data.total
print(data.total)
# expect: computing total
# expect: 45
