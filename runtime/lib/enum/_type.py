"""The metaclass of enums: turns the body of a class into its members."""

from enum._body import EnumDict, property

__name__ = "enum"

_mappingproxy = type(type.__dict__)
_not_given = object()


def _is_enum(cls):
    return isinstance(cls, EnumType)


def _data_type(cls_name, bases):
    """The class that makes the members' values: int in `class X(int, Enum)`, else object."""
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if _is_enum(base):
                if base._member_type_ is not object:
                    found.append(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                found.append(candidate or base)
                break
            else:
                candidate = candidate or base
    different = list(dict.fromkeys(found))
    if len(different) > 1:
        raise TypeError(f"too many data types for {cls_name!r}: {set(different)!r}")
    return different[0] if different else object


def _refuse_extending(cls_name, bases):
    """An enum with members is complete: it cannot be a base."""
    for chain in bases:
        for base in chain.__mro__:
            if _is_enum(base) and base._member_map_:
                raise TypeError(f"<enum {cls_name!r}> cannot extend {base!r}")


def _find_new(body, data_type, first_enum):
    """How to make a bare member, and whether that takes the values as arguments."""
    new = body.get("__new__")
    if new is not None:
        new = new.__func__ if isinstance(new, staticmethod) else new
        return new, True
    for attribute in ("_new_member_", "__new__"):
        for source in (data_type, first_enum):
            candidate = getattr(source, attribute, None)
            if candidate is not None and candidate not in (object.__new__, _enum_new()):
                return candidate, True
    return object.__new__, False


def _enum_new():
    """Enum.__new__, once there is an Enum."""
    return EnumType._enum.__new__ if EnumType._enum is not None else None


class EnumType(type):
    """The class of enum classes."""

    _enum = None  # Enum, and Flag, set when they have been made
    _flag = None
    _repr_enum = None

    @classmethod
    def __prepare__(metacls, cls, bases, /, **kwds):
        _refuse_extending(cls, bases)
        body = EnumDict(cls)
        if bases and _is_enum(bases[-1]):
            body._generate = bases[-1]._generate_next_value_
        return body

    def __new__(metacls, cls, bases, body, *, boundary=None, _simple=False, **kwds):
        if not bases or metacls._enum is None:
            # Enum itself has no members.
            enum = super().__new__(metacls, cls, bases, dict(body), **kwds)
            _start_maps(enum, object)
            return enum
        first_enum = bases[-1]
        if not _is_enum(first_enum):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        data_type = _data_type(cls, bases)
        members = body._members
        invalid = set(members) & {"mro", ""}
        if invalid:
            raise ValueError("invalid enum member name(s) "
                             + ",".join(repr(name) for name in invalid))
        new_member, use_args = _find_new(body, data_type, first_enum)
        # The members are put in one by one, when the class is there to make them.
        plain = {name: value for name, value in body.items()
                 if name not in members and name not in body._ignored}
        order = plain.pop("_order_", None)
        plain.pop("_ignore_", None)
        plain["_new_member_"] = staticmethod(new_member)
        plain["_use_args_"] = use_args
        plain.setdefault("_boundary_", boundary or getattr(first_enum, "_boundary_", None))
        enum = super().__new__(metacls, cls, bases, plain, **kwds)
        _start_maps(enum, data_type)
        enum._value_repr_ = _value_repr(data_type)
        _choose_methods(enum, body, bases, data_type, first_enum)
        for name, value in members.items():
            _add_member(enum, name, value, new_member, use_args)
        if metacls._flag is not None and issubclass(enum, metacls._flag):
            enum._finish_flag()
        # From now on a call looks a member up.
        type.__setattr__(enum, "__new__", metacls._enum.__new__)
        if order is not None:
            _check_order(enum, order)
        return enum

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        """Look a member up by its value; or, of an enum without members, make a new enum."""
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a "
                            "new, empty, enum")
        names = () if names is _not_given else names
        return _create(cls, value, names, module, qualname, type, start, boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return isinstance(cls(value), cls)
        except ValueError:
            return False

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True  # not that of __len__: a class is true even without members

    def __repr__(cls):
        is_flag = EnumType._flag is not None and issubclass(cls, EnumType._flag)
        return f"<{'flag' if is_flag else 'enum'} {cls.__name__!r}>"

    @property
    def __members__(cls):
        """A read-only view of the names, aliases included, and their members."""
        return _mappingproxy(cls._member_map_)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__",
                 "__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__",
                 *cls._member_names_}
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)


# ---- Making the members --------------------------------------------------------------------------

def _start_maps(enum, data_type):
    """The tables of an enum: they are what iteration and look-ups read."""
    enum._member_names_ = []  # without aliases, in order
    enum._member_map_ = {}  # name -> member, aliases included
    enum._value2member_map_ = {}  # value -> member, where the value can be hashed
    enum._unhashable_values_ = []
    enum._member_type_ = data_type


def _choose_methods(enum, body, bases, data_type, first_enum):
    """Let an enum be shown as an enum although its data type comes first in the MRO."""
    names = ["__repr__", "__str__", "__format__"]
    if EnumType._repr_enum in bases:
        # IntEnum and its like: repr() as an enum, str() and format() as the plain value.
        if data_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type "
                            "(i.e. int, str, float, etc.)")
        if "__format__" not in body:
            enum.__format__ = data_type.__format__
        if "__str__" not in body:
            shown = data_type.__str__
            enum.__str__ = data_type.__repr__ if shown is object.__str__ else shown
        names = ["__repr__"]
    for name in names:
        found = getattr(enum, name)
        if name not in body and found in (getattr(data_type, name), getattr(object, name)):
            type.__setattr__(enum, name, getattr(first_enum, name))
    if EnumType._flag is not None and issubclass(enum, EnumType._flag):
        # `flag | other` must be ours even where the data type is int.
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__",
                     "__invert__"):
            if name not in body:
                type.__setattr__(enum, name, getattr(EnumType._flag, name))


def _value_repr(data_type):
    """How a data type shows itself, for <Color.RED: ...>; None stands for repr()."""
    for base in data_type.__mro__:
        if base is not object and "__dataclass_fields__" in base.__dict__:
            # A dataclass shows its fields, without its name.
            names = list(base.__dataclass_fields__)
            return lambda value: ", ".join(f"{name}={getattr(value, name)!r}" for name in names)
        if base is not object and "__repr__" in base.__dict__:
            return base.__dict__["__repr__"]
    return None


def _bare_member(enum, value, new_member, use_args):
    """A member that has its _value_, and nothing else yet."""
    args = value if isinstance(value, tuple) else (value,)
    if enum._member_type_ is tuple:
        args = (args,)
    member = new_member(enum, *args) if use_args else new_member(enum)
    if not hasattr(member, "_value_"):
        if enum._member_type_ is object:
            member._value_ = value
        else:
            try:
                member._value_ = enum._member_type_(*args)
            except Exception as exc:
                error = TypeError("_value_ not set in __new__, unable to create it")
                error.__cause__ = exc
                raise error
    return member, args


def _same_value(enum, value):
    """The member that has this value already, or None."""
    try:
        return enum._value2member_map_.get(value)
    except TypeError:
        for member in enum._member_map_.values():
            if member._value_ == value:
                return member
    return None


def _add_member(enum, name, value, new_member, use_args):
    """Make the member `name`, or find that it is another name of one that is there."""
    member, args = _bare_member(enum, value, new_member, use_args)
    existing = _same_value(enum, member._value_)
    if existing is None:
        member._name_ = name
        member.__objclass__ = enum
        member.__init__(*args)
        member._sort_order_ = len(enum._member_names_)
        if enum._counts_in_iteration(member._value_):
            enum._member_names_.append(name)
        try:
            enum._value2member_map_.setdefault(member._value_, member)
        except TypeError:
            enum._unhashable_values_.append(member._value_)
    else:
        member = existing
    # A property of Enum finds members of its name by itself; see enum.property.
    if not isinstance(_find_in_bases(enum, name), property):
        type.__setattr__(enum, name, member)
    enum._member_map_[name] = member


def _find_in_bases(enum, name):
    """What the bases of the enum have under this name, not looked through; or None."""
    for base in enum.__mro__[1:]:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def _check_order(enum, order):
    """_order_ tells the order the author believes the members to be in."""
    wanted = order.replace(",", " ").split() if isinstance(order, str) else list(order)
    names = enum._member_names_
    wanted = [name for name in wanted
              if name not in enum._member_map_ or name in names]  # aliases may be left out
    if wanted != names:
        raise TypeError(f"member order does not match _order_:\n  {names!r}\n  {wanted!r}")


# ---- Enum('Name', 'a b c') -----------------------------------------------------------------------

def _create(cls, class_name, names, module, qualname, data_type, start, boundary):
    """A new enum from a list of names, as the call of an enum without members makes it."""
    import sys
    metacls = type(cls)
    bases = (cls,) if data_type is None else (data_type, cls)
    body = metacls.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        last_values, pairs = [], []
        for count, name in enumerate(names):
            value = cls._generate_next_value_(name, start, count, last_values[:])
            last_values.append(value)
            pairs.append((name, value))
        names = pairs
    for item in names:
        if isinstance(item, str):
            body[item] = names[item]  # a mapping from names to values
        else:
            body[item[0]] = item[1]
    if module is None:
        # Called from EnumType.__call__, called from the program.
        module = sys._getframe(2).f_globals["__name__"]
    body["__module__"] = module
    enum = metacls.__new__(metacls, class_name, bases, body, boundary=boundary)
    if qualname is not None:
        enum.__qualname__ = qualname
    return enum
