"""Classes made from a list of annotated fields.

The decorator reads `cls.__annotations__`, which maps names to hints, or to the text of hints.
The methods it adds are written out as one would write them for these fields, and compiled: see
_init_text() and the functions below it.
"""

import sys

from _functools import compile_functions

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]

GenericAlias = type(list[int])
_mappingproxy = type(type.__dict__)

_FIELDS = "__dataclass_fields__"  # dict from names to Fields, pseudo-fields included
_PARAMS = "__dataclass_params__"  # the arguments of the decorator
_POST_INIT = "__post_init__"


class FrozenInstanceError(AttributeError):
    """An attempt to change a frozen instance."""


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()  # "no value was given", where None could be a value


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()  # the default of a parameter whose field has a factory


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()  # `_: KW_ONLY` makes the fields below it keyword-only


class InitVar:
    """`x: InitVar[int]`: a parameter of __init__ that goes to __post_init__, not to a field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class _Kind:
    """What an annotation declares."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = map(
    _Kind, ("_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR"))


class Field:
    """What is known of one field.  Made by field(), or by the decorator for a plain default."""

    __slots__ = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
                 "metadata", "kw_only", "_field_type")
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _mappingproxy({} if metadata is None else metadata)
        self.kw_only = kw_only

    def __repr__(self):
        return ("Field("
                f"name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
                f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r},_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        # The default stands in the class body in our place; if it is a descriptor that wants to
        # know its name, tell it.
        tell = getattr(type(self.default), "__set_name__", None)
        if tell:
            tell(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """Say more of a field than its default: `x: list = field(default_factory=list)`."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _DataclassParams:
    """The arguments the decorator was called with."""

    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only",
                 "slots", "weakref_slot")

    def __init__(self, **params):
        for name, value in params.items():
            setattr(self, name, value)

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({shown})"


# ---- Reading the class body ----------------------------------------------------------------------

def _is_hint(hint, name, value):
    """Whether a hint says `name`: by its text, or as the object `value` where it was evaluated."""
    if isinstance(hint, str):
        # The text of a hint that was written as a string has its quotes.
        head = hint.strip("'\" ").split("[", 1)[0]
        return head.rsplit(".", 1)[-1].strip() == name
    return hint is value or isinstance(hint, InitVar) and value is InitVar


def _is_classvar(hint):
    if isinstance(hint, str):
        return _is_hint(hint, "ClassVar", None)
    typing = sys.modules.get("typing")
    return typing is not None and getattr(hint, "__origin__", hint) is typing.ClassVar


def _make_field(cls, name, hint, kw_only):
    """The Field for one annotation of the class body."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING  # a slot of the same name, not a default
        f = field(default=default)
    f.name, f.type, f._field_type = name, hint, _FIELD
    if _is_classvar(hint):
        f._field_type = _FIELD_CLASSVAR
    elif _is_hint(hint, "InitVar", InitVar):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    # A list as a default would be shared by all instances.
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {f.default.__class__} for field {name} is not allowed: "
                         "use default_factory")
    return f


def _own_fields(cls, kw_only):
    """The Fields of the class body, in order."""
    result = []
    seen_kw_only = False
    annotations = cls.__dict__.get("__annotations__", {})
    for name, hint in annotations.items():
        if _is_hint(hint, "KW_ONLY", KW_ONLY):
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = kw_only = True
        else:
            result.append(_make_field(cls, name, hint, kw_only))
    for f in result:
        # What field() left in the class is replaced by the plain default.
        if isinstance(cls.__dict__.get(f.name), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return result


def _collect_fields(cls, frozen, kw_only):
    """All fields, those of the bases first; a redefined field keeps its old place."""
    result = {}
    has_dataclass_bases = any_frozen = False
    all_frozen = True
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is None:
            continue
        has_dataclass_bases = True
        result.update(base_fields)
        any_frozen = any_frozen or getattr(base, _PARAMS).frozen
        all_frozen = all_frozen and getattr(base, _PARAMS).frozen
    for f in _own_fields(cls, kw_only):
        result[f.name] = f
    if has_dataclass_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not all_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return result


# ---- The methods ---------------------------------------------------------------------------------

def _default_of(f):
    """The default of the field's parameter, or MISSING."""
    return _FACTORY if f.default_factory is not MISSING else f.default


def _own(kind, f):
    """What a text calls the default or the factory of a field."""
    return f"__dataclass_{kind}_{f.name}__"


def _parameter(f, given):
    """A field among the parameters of __init__."""
    default = _default_of(f)
    if default is MISSING:
        return f.name
    given[_own("default", f)] = default
    return f"{f.name}={_own('default', f)}"


def _init_text(cls, fields, given):
    """__init__ for these Fields (no class variables among them); `given` gets what it needs."""
    frozen = getattr(cls, _PARAMS).frozen
    plain = [f for f in fields if f.init and not f.kw_only]
    keyword = [f for f in fields if f.init and f.kw_only]
    last = None
    for f in plain:
        if _default_of(f) is not MISSING:
            last = f
        elif last is not None:
            before = plain[plain.index(f) - 1].name
            raise TypeError(f"non-default argument {f.name!r} follows default argument {before!r}")
    self = "__dataclass_self__" if any(f.name == "self" for f in fields) else "self"
    # A frozen class has a __setattr__ that refuses; go past it.
    given["__dataclass_set__"] = object.__setattr__
    given["__dataclass_made__"] = _FACTORY
    lines = []
    for f in fields:
        value = f.name
        if f.default_factory is not MISSING:
            given[_own("factory", f)] = f.default_factory
            value = f"{_own('factory', f)}()"
            if f.init:
                value += f" if {f.name} is __dataclass_made__ else {f.name}"
        elif not f.init:
            continue
        if f._field_type is _FIELD:
            lines.append(f"__dataclass_set__({self}, {f.name!r}, {value})" if frozen
                         else f"{self}.{f.name} = {value}")
    if hasattr(cls, _POST_INIT):
        init_vars = [f.name for f in fields if f._field_type is _FIELD_INITVAR and f.init]
        lines.append(f"{self}.__post_init__({', '.join(init_vars)})")
    parameters = [self, *[_parameter(f, given) for f in plain]]
    if keyword:
        parameters += ["*", *[_parameter(f, given) for f in keyword]]
    return _text(f"__init__({', '.join(parameters)})", lines or ["pass"])


def _text(head, lines):
    """A function's text."""
    return f"def {head}:\n " + "\n ".join(lines) + "\n"


_being_shown = set()  # ids of the instances whose repr is under way


def _repr_text(names, given):
    shown = ", ".join([f"{name}={{self.{name}!r}}" for name in names])
    given["__dataclass_shown__"] = _being_shown
    return _text("__repr__(self)", [
        "key = id(self)",
        "if key in __dataclass_shown__:",
        "  return '...'",
        "__dataclass_shown__.add(key)",
        "try:",
        f"  return f\"{{self.__class__.__qualname__}}({shown})\"",
        "finally:",
        "  __dataclass_shown__.discard(key)"])


def _eq_text(names):
    same = " and ".join([f"self.{name} == other.{name}" for name in names]) or "True"
    return _text("__eq__(self, other)", [
        "if self is other:",
        "  return True",
        "if other.__class__ is self.__class__:",
        f"  return {same}",
        "return NotImplemented"])


def _fields_of(name, names):
    """The fields of an instance as a tuple's text."""
    return "(" + "".join([f"{name}.{field}," for field in names]) + ")"


def _hash_text(names):
    return _text("__hash__(self)", [f"return hash({_fields_of('self', names)})"])


_ORDERS = (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="))


def _order_text(name, operator, names):
    """Instances compare as the tuples of their fields do."""
    return _text(f"{name}(self, other)", [
        "if other.__class__ is self.__class__:",
        f"  return {_fields_of('self', names)} {operator} {_fields_of('other', names)}",
        "return NotImplemented"])


def _compiled(cls, texts, given):
    """The functions of these texts, by name."""
    given["__name__"] = cls.__module__
    compile_functions("".join(texts), given)
    return given


def _make_frozen(cls, names):
    """The two methods that refuse to change a frozen instance."""
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _add(cls, function):
    """Put a method into the class unless its body has one of that name; tell whether it had."""
    if function.__name__ in cls.__dict__:
        return True
    function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
    setattr(cls, function.__name__, function)
    return False


def _add_or_refuse(cls, function, advice=""):
    if _add(cls, function):
        raise TypeError(f"Cannot overwrite attribute {function.__name__} "
                        f"in class {cls.__name__}{advice}")


def _set_hash(cls, params):
    """Forbid hashing, or leave it: what can change must not be hashed by value.  True: the class
    is to get a __hash__."""
    own = cls.__dict__.get("__hash__", MISSING)
    # A class that defines __eq__ alone got __hash__ = None from Python, not from its author.
    has_explicit_hash = not (own is MISSING or own is None and "__eq__" in cls.__dict__)
    if params.unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not params.eq or has_explicit_hash:
        return False
    elif not params.frozen:
        cls.__hash__ = None
        return False
    return True


# ---- The decorator -------------------------------------------------------------------------------

def _shown(hint):
    """A hint as a signature shows it."""
    module = getattr(hint, "__module__", None)
    if module == "typing":
        return repr(hint).replace("typing.", "")
    if isinstance(hint, type) and not hasattr(hint, "__args__"):
        return hint.__qualname__ if module == "builtins" else f"{module}.{hint.__qualname__}"
    return repr(hint)


def _describe(cls, fields):
    """The words of a class that has none: its name and the parameters of its __init__."""
    def show(f):
        default = _default_of(f)
        return f"{f.name}: {_shown(f.type)}" + ("" if default is MISSING else f" = {default!r}")

    plain = [show(f) for f in fields if f.init and not f.kw_only]
    keyword = [show(f) for f in fields if f.init and f.kw_only]
    return f"{cls.__name__}({', '.join(plain + (['*', *keyword] if keyword else []))})"


def _process_class(cls, params):
    setattr(cls, _PARAMS, params)
    all_fields = _collect_fields(cls, params.frozen, params.kw_only)
    setattr(cls, _FIELDS, all_fields)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    real = [f for f in all_fields.values() if f._field_type is _FIELD]
    in_init = [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR]
    for f in in_init:
        if type(f) is not Field or type(f.name) is not str or not f.name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {f.name!r}")
    compared = [f.name for f in real if f.compare]
    has_init = params.init and "__init__" not in cls.__dict__
    texts, given = [], {}
    if has_init:
        texts.append(_init_text(cls, in_init, given))
    cls.__replace__ = _replace
    # Whether the author wrote __eq__ must be asked before ours is there.
    has_hash = _set_hash(cls, params)
    if has_hash:
        hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]
        texts.append(_hash_text(hashed))
    if params.repr:
        texts.append(_repr_text([f.name for f in real if f.repr], given))
    if params.eq:
        texts.append(_eq_text(compared))
    if params.order:
        texts += [_order_text(name, operator, compared) for name, operator in _ORDERS]
    made = _compiled(cls, texts, given)
    if has_hash:
        made["__hash__"].__qualname__ = f"{cls.__qualname__}.__hash__"
        cls.__hash__ = made["__hash__"]
    if has_init:
        _add(cls, made["__init__"])
        parameters = [f for f in in_init if f.init]
        parameters.sort(key=lambda f: f.kw_only)
        cls.__init__.__annotations__ = {f.name: f.type for f in parameters}
        cls.__init__.__annotations__["return"] = None
    if params.repr:
        made["__repr__"]._of_dataclass = True  # pprint may break it into lines
        _add(cls, made["__repr__"])
    if params.eq:
        _add(cls, made["__eq__"])
    if params.order:
        for name, operator in _ORDERS:
            _add_or_refuse(cls, made[name], " Consider using functools.total_ordering")
    if params.frozen:
        for function in _make_frozen(cls, {f.name for f in real}):
            _add_or_refuse(cls, function)
    if not cls.__dict__.get("__doc__"):
        cls.__doc__ = _describe(cls, in_init)
    if params.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in in_init if f.init and not f.kw_only)
    if params.slots:
        cls = _with_slots(cls, [f.name for f in real], params.weakref_slot)
    elif params.weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _with_slots(cls, names, weakref_slot):
    """The same class again, with slots: they cannot be added to a class that exists."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update([slots] if isinstance(slots, str) else slots)
    body = dict(cls.__dict__)
    wanted = [*names, "__weakref__"] if weakref_slot else names
    body["__slots__"] = tuple(name for name in wanted if name not in inherited)
    # A default would hide the slot; __init__ knows it.
    for name in (*names, "__dict__", "__weakref__"):
        body.pop(name, None)
    qualname = cls.__qualname__
    cls = type(cls)(cls.__name__, cls.__bases__, body)
    cls.__qualname__ = qualname
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add __init__, __repr__, __eq__ and more to a class, from its annotated fields."""
    params = _DataclassParams(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                              frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                              weakref_slot=weakref_slot)
    if cls is None:
        return lambda cls: _process_class(cls, params)
    return _process_class(cls, params)


# ---- Functions on dataclasses --------------------------------------------------------------------

def fields(class_or_instance):
    """The Fields of a dataclass or of an instance of one, in order."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    """Whether `obj` is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


# What copying cannot change: handed on as it is, which spares loading the module copy.
_ATOMIC = {type(None), bool, int, float, str, bytes, type(...), type, range,
           type(lambda: None), type(len)}


def _convert(value, on_dataclass, dict_factory):
    """A deep copy of `value` in which dataclass instances have gone through on_dataclass()."""
    cls = type(value)
    if cls in _ATOMIC:
        return value
    if hasattr(cls, _FIELDS):
        return on_dataclass(value)
    if isinstance(value, (list, tuple)):
        items = [_convert(item, on_dataclass, dict_factory) for item in value]
        # A named tuple takes its items one by one.
        return cls(*items) if hasattr(value, "_fields") else cls(items)
    if isinstance(value, dict):
        pairs = [(_convert(k, on_dataclass, dict_factory), _convert(v, on_dataclass, dict_factory))
                 for k, v in value.items()]
        if hasattr(cls, "default_factory") or hasattr(value, "default_factory"):
            result = cls(value.default_factory)
            for key, item in pairs:
                result[key] = item
            return result
        return cls(pairs)
    from copy import deepcopy
    return deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    """A dict from field names to values, nested dataclasses turned into dicts too."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")

    def convert(instance):
        return dict_factory([(f.name, _convert(getattr(instance, f.name), convert, dict_factory))
                             for f in fields(instance)])

    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    """A tuple of the values, nested dataclasses turned into tuples too."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")

    def convert(instance):
        return tuple_factory([_convert(getattr(instance, f.name), convert, dict)
                              for f in fields(instance)])

    return convert(obj)


def replace(obj, /, **changes):
    """A copy with other values for some fields; goes through __init__."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be "
                                "specified with replace()")
        elif f.name not in changes:
            # The value an InitVar had is not kept anywhere.
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """Make a dataclass from names, (name, hint) pairs and (name, hint, field) triples."""
    import sys
    from keyword import iskeyword
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, hint = item, "typing.Any"
        elif len(item) == 2:
            name, hint = item
        elif len(item) == 3:
            name, hint, body[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = hint
    body["__annotations__"] = annotations
    cls = type(bases[0])(cls_name, tuple(bases), body) if bases else type(cls_name, (), body)
    cls.__module__ = module if module is not None else sys._getframe(1).f_globals["__name__"]
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)
