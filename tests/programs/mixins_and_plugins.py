# Behaviour put together from mixins.
import json


class JsonMixin:
    def to_json(self):
        return json.dumps(self.to_dict(), sort_keys=True)


class DictMixin:
    def to_dict(self):
        return {k: v for k, v in vars(self).items() if not k.startswith("_")}


class CompareMixin:
    def key(self):
        return tuple(sorted(self.to_dict().items()))

    def __eq__(self, other):
        return type(self) is type(other) and self.key() == other.key()

    def __hash__(self):
        return hash(self.key())


class Registered:
    classes = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Registered.classes[cls.__name__] = cls

    @classmethod
    def build(cls, name, /, **values):
        return cls.classes[name](**values)


class Base(JsonMixin, DictMixin, CompareMixin):
    def __init__(self, **values):
        self.__dict__.update(values)


class User(Base, Registered):
    pass


class Admin(User):
    def to_dict(self):
        return {**super().to_dict(), "admin": True}


a = Registered.build("User", name="ann", age=3, _secret=1)
b = Registered.build("Admin", name="bob")
print(a.to_json(), b.to_json(), a == User(name="ann", age=3), a == Admin(name="ann", age=3), len({a, User(age=3, name="ann")}))
# expect: {"age": 3, "name": "ann"} {"admin": true, "name": "bob"} True False 1
print(sorted(Registered.classes), [c.__name__ for c in Admin.__mro__])
# expect: ['Admin', 'User'] ['Admin', 'User', 'Base', 'JsonMixin', 'DictMixin', 'CompareMixin', 'Registered', 'object']
