class Typed:
    def __init__(self, kind, default=None, *, check=None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name = name
        self.private = "_" + name
        print(f"set_name {owner.__name__}.{name}")

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.private, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        if self.check and not self.check(value):
            raise ValueError(f"bad {self.name}: {value!r}")
        obj.__dict__[self.private] = value

    def __delete__(self, obj):
        del obj.__dict__[self.private]


class lazy:
    def __init__(self, fn):
        self.fn = fn
        self.__doc__ = fn.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, cls):
        if obj is None:
            return self
        print("computing", self.name)
        value = obj.__dict__[self.name] = self.fn(obj)
        return value


class Person:
    name = Typed(str, "anon")
    age = Typed(int, 0, check=lambda a: a >= 0)

    def __init__(self, name, age):
        self.name, self.age = name, age

    @lazy
    def initials(self):
        "Initials."
        return "".join(w[0] for w in self.name.split())

    @property
    def adult(self):
        "is adult?"
        return self.age >= 18

    @staticmethod
    def create(s):
        return Person(*[t(p) for t, p in zip((str, int), s.split(":"))])

    @classmethod
    def default(cls):
        return cls("D", 1)

    def __init_subclass__(cls, /, registry=None, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__, registry)

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"
# expect: set_name Person.name
# expect: set_name Person.age


class Student(Person, registry="R"):
    def __init__(self, *a, school="?"):
        super().__init__(*a)
        self.school = school

    @property
    def adult(self):
        return super().adult and "student"

    @adult.setter
    def adult(self, v):
        self.age = 18 if v else 0  # expect: subclass Student R


p = Person.create("Ada Lovelace:36")
print(p.name, p.age, p.adult, p.initials, p.initials, vars(p))
# expect: computing initials
# expect: Ada Lovelace 36 True AL AL {'_name': 'Ada Lovelace', '_age': 36, 'initials': 'AL'}
for fn in (lambda: setattr(p, "age", "x"), lambda: setattr(p, "age", -1), lambda: setattr(p, "adult", 1), lambda: delattr(p, "adult"), lambda: Person(), lambda: Person.default().nope, lambda: Person("a", 1, 2), lambda: Person.create("a")):
    try:
        fn()
    except Exception as e:
        print(type(e).__name__, "-", e)
# expect: TypeError - age must be int, not str
# expect: ValueError - bad age: -1
# expect: AttributeError - property 'adult' of 'Person' object has no setter
# expect: AttributeError - property 'adult' of 'Person' object has no deleter
# expect: TypeError - Person.__init__() missing 2 required positional arguments: 'name' and 'age'
# expect: AttributeError - 'Person' object has no attribute 'nope'
# expect: TypeError - Person.__init__() takes 3 positional arguments but 4 were given
# expect: TypeError - Person.__init__() missing 1 required positional argument: 'age'
del p.age
print(p.age, Person.age.name, Person.initials.__doc__, Person.adult.__doc__, type(Person.adult), Person[int])
# expect: 0 age Initials. is adult? <class 'property'> Person[<class 'int'>]
s = Student.default()
print(type(s).__name__, s.adult, s.school, isinstance(s, Person), issubclass(Student, Person), Student.__bases__)
# expect: Student False ? True True (<class '__main__.Person'>,)
s.adult = True
print(s.adult, s.age, [k for k in dir(s) if not k.startswith("__")])
# expect: student 18 ['_age', '_name', 'adult', 'age', 'create', 'default', 'initials', 'name', 'school']
print(Person.create.__name__, s.default.__self__.__name__, Student.__mro__[1].__name__, callable(s), hasattr(s, "initials"), getattr(s, "zz", 0))
# expect: computing initials
# expect: create Student Person False True 0
class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().who(), [k.__name__ for k in D.__mro__], D.mro()[0] is D)
# expect: DBCA ['D', 'B', 'C', 'A', 'object'] True
try:
    class E(A, B): pass
except TypeError as e:
    print(e)  # expect: Cannot create a consistent method resolution order (MRO) for bases A, B
class Meta:
    def __getattribute__(self, n):
        if n == "magic": return "✨"
        return object.__getattribute__(self, n)
    def __setattr__(self, n, v):
        print("set", n, v)
        super().__setattr__(n, v)
    def __delattr__(self, n):
        print("del", n)
        super().__delattr__(n)
    def __dir__(self): return ["b", "a"]
m = Meta(); m.a = 1; print(m.a, m.magic, dir(m)); del m.a
# expect: set a 1
# expect: 1 ✨ ['a', 'b']
# expect: del a
try: m.a
except AttributeError as e: print(e)  # expect: 'Meta' object has no attribute 'a'
class Celsius(float):
    def __new__(cls, v, unit="C"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self
    def __str__(self): return f"{float(self):.1f}°{self.unit}"
    def __repr__(self): return f"Celsius({super().__repr__()})"
t = Celsius("36.6"); print(t, repr(t), t + 1, t.unit, [t], f"{t:.3f}", f"{t}", isinstance(t, float))
# expect: 36.6°C Celsius(36.6) 37.6 C [Celsius(36.6)] 36.600 36.6°C True
class Stack(list):
    push = list.append
    def peek(self): return self[-1]
st = Stack([1]); st.push(2); print(st, st.peek(), type(st[:]), st + [3], len(st), st == [1, 2])
# expect: [1, 2] 2 <class 'list'> [1, 2, 3] 2 True
class DD(dict):
    def __missing__(self, k): return k * 2
print(DD(a=1)["a"], DD()["x"], DD().get("x"))  # expect: 1 xx None
class Sing:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
print(Sing() is Sing(1))  # expect: True
