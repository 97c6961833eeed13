"""What may stand in the body of an enum class, and the dict that collects it."""

__name__ = "enum"

_auto_null = object()  # an auto() that has not got its value yet


class nonmember:
    """Keep a value in the body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Make a member of a value that would not become one, such as a function."""

    def __init__(self, value):
        self.value = value


class auto:
    """The next value: one more than the highest so far, a flag's next bit, a StrEnum's name."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({'_auto_null' if self.value is _auto_null else repr(self.value)})"


class property(property):
    """A property of members that leaves its name free for a member.

    Enum's own `name` and `value` are such: an enum may have a member called `value`.
    """

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            if self.fget is None:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
            return self.fget(instance)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)


def _is_descriptor(value):
    """Functions, properties and their like stay what they are in a class."""
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" != name[-3]


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" != name[-2]


# Names of the form _x_ that a body may use; all others of that form are kept for the future.
_KNOWN_SUNDERS = ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
                  "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_",
                  "_add_alias_", "_add_value_alias_")


class EnumDict(dict):
    """The namespace of an enum's body: notes, as names are bound, which of them are members."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._members = {}  # name -> value, in order
        self._ignored = []
        self._generate = None  # _generate_next_value_, for auto()
        self._auto_called = False

    @property
    def member_names(self):
        """The names of the members so far."""
        return list(self._members)

    @property
    def _member_names(self):
        return self._members

    def __setitem__(self, key, value):
        private = self._cls_name is not None and key.startswith(f"_{self._cls_name}__")
        if private and not key.endswith("__"):
            super().__setitem__(key, value)
        elif _is_sunder(key):
            self._set_sunder(key, value)
        elif _is_dunder(key):
            super().__setitem__("_order_" if key == "__order__" else key, value)
        elif key in self._members:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignored:
            super().__setitem__(key, value)
        elif isinstance(value, nonmember):
            super().__setitem__(key, value.value)
        elif isinstance(value, member):
            self._set_member(key, value.value)
        elif _is_descriptor(value) or self._is_inner_class(value):
            super().__setitem__(key, value)
        else:
            self._set_member(key, value)

    def _is_inner_class(self, value):
        """A class written within the body; one merely mentioned there is a value."""
        if not isinstance(value, type):
            return False
        pattern = f"{self._cls_name}.{value.__name__}"
        return value.__qualname__ == pattern or value.__qualname__.endswith("." + pattern)

    def _set_sunder(self, key, value):
        if key not in _KNOWN_SUNDERS:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
            value = value if isinstance(value, staticmethod) else staticmethod(value)
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignored = value
            already = set(value) & set(self._members)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        super().__setitem__(key, value)

    def _set_member(self, key, value):
        if key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, auto):
            value = self._resolve(key, value)
        elif type(value) is tuple and any(isinstance(part, auto) for part in value):
            value = tuple(self._resolve(key, part) if isinstance(part, auto) else part
                          for part in value)
        self._members[key] = value
        super().__setitem__(key, value)

    def _resolve(self, key, value):
        """The value an auto() stands for."""
        if value.value is _auto_null:
            self._auto_called = True
            last_values = [v[0] if type(v) is tuple and v else v for v in self._members.values()]
            value.value = self._generate(key, 1, len(self._members), last_values)
        return value.value

    def update(self, members, **more):
        """Bind several names, each as an assignment in the body would."""
        pairs = members.items() if hasattr(members, "keys") else members
        for name, value in (*pairs, *more.items()):
            self[name] = value
