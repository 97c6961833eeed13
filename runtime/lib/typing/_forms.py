"""What subscripting a name of typing makes: Optional[int], List[str], Callable[[int], str].

These objects say something to the reader and to type checkers, and do nothing when a program
runs; here they must exist, compare, show themselves as CPython's do, and serve as base classes.
"""

__name__ = "typing"

NoneType = type(None)
_BuiltinAlias = type(list[int])  # the class of list[int]
_BuiltinUnion = type(int | str)  # the class of int | str


def _type_repr(thing):
    """A type as it stands in the repr of an alias: int, and not <class 'int'>."""
    if isinstance(thing, type) and not isinstance(thing, _BuiltinAlias):
        if thing.__module__ == "builtins":
            return thing.__qualname__
        return f"{thing.__module__}.{thing.__qualname__}"
    if thing is ...:
        return "..."
    if isinstance(thing, (tuple, list)):
        return "[" + ", ".join(_type_repr(part) for part in thing) + "]"
    if type(thing) is type(_type_repr):
        return thing.__name__
    return repr(thing)


def _check_type(arg, message):
    """An argument as it is kept: a string becomes a ForwardRef, None the class of None."""
    if arg is None:
        return NoneType
    if isinstance(arg, str):
        return ForwardRef(arg)
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _parameters_of(args):
    """The type variables in `args`, each once, in order of appearance."""
    found = []
    for arg in args:
        if isinstance(arg, _TypeParameter):
            inner = (arg,)
        elif isinstance(arg, (tuple, list)):
            inner = _parameters_of(arg)
        elif isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
            inner = ()  # a generic class has parameters too, but they are not free here
        else:
            inner = getattr(arg, "__parameters__", ())
        found += [parameter for parameter in inner if parameter not in found]
    return tuple(found)


class _Or:
    """`X | Y` for the things of typing."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Or):
    """A type given as text: List["Node"]."""

    def __init__(self, arg):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


# ---- Type variables ------------------------------------------------------------------------------

class _NoDefaultType:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


class _TypeParameter(_Or):
    """What type variables, parameter specifications and tuples of type variables share."""

    def __init__(self, name, default):
        self.__name__ = name
        self.__default__ = default

    def has_default(self):
        """Whether it was made with default=."""
        return self.__default__ is not NoDefault

    def __typing_subst__(self, arg):
        """What list[T][arg] puts in the place of T; having it makes this a type variable."""
        return arg

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class TypeVar(_TypeParameter):
    """A stand-in for a type: T = TypeVar("T")."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        super().__init__(name, default)
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self.__constraints__ = constraints
        self.__bound__ = None if bound is None else _check_type(bound, "Bound must be a type.")
        self.__covariant__, self.__contravariant__ = covariant, contravariant
        self.__infer_variance__ = infer_variance

    def __repr__(self):
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return ("" if self.__infer_variance__ else sign) + self.__name__


class _ParamSpecPart:
    """P.args or P.kwargs."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        return type(self) is type(other) and self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((type(self), self.__origin__))

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._part}"


class ParamSpecArgs(_ParamSpecPart):
    _part = "args"


class ParamSpecKwargs(_ParamSpecPart):
    _part = "kwargs"


class ParamSpec(_TypeParameter):
    """A stand-in for the parameters of a function: P = ParamSpec("P")."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        super().__init__(name, default)
        self.__bound__ = bound
        self.__covariant__, self.__contravariant__ = covariant, contravariant

    @property
    def args(self):
        """For the annotation of *args."""
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        """For the annotation of **kwargs."""
        return ParamSpecKwargs(self)

    def __repr__(self):
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__


class TypeVarTuple(_TypeParameter):
    """A stand-in for any number of types."""

    def __init__(self, name, *, default=NoDefault):
        super().__init__(name, default)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


# ---- Aliases -------------------------------------------------------------------------------------

class _GenericAlias(_Or):
    """A name with its arguments: List[int], Node[str], Optional[X].

    __origin__ is the class (or special form) and __args__ what stood in the brackets.
    """

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters_of(args)
        self._name = name  # as in "typing.List"; None for a program's own classes
        self.__module__ = "typing" if name else origin.__module__

    def _shown_origin(self):
        return f"typing.{self._name}" if self._name else _type_repr(self.__origin__)

    def __repr__(self):
        shown = ", ".join(map(_type_repr, self.__args__)) or "()"
        return f"{self._shown_origin()}[{shown}]"

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if self._name is not None and not isinstance(self.__origin__, type):
            raise TypeError(f"Type {self._name} cannot be instantiated")
        if self._name in _BUILTIN_NAMES:
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass  # an object that takes no attributes
        return result

    def __getitem__(self, args):
        """Put types in the place of the type variables: Dict[str, T][int]."""
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        args = args if isinstance(args, tuple) else (args,)
        args = tuple(_check_type(arg, "Parameters to generic types must be types.")
                     for arg in args)
        _check_count(self, len(args), len(self.__parameters__))
        return self._substituted(dict(zip(self.__parameters__, args)))

    def _substituted(self, values):
        return self._with_args(tuple(_substitute(arg, values) for arg in self.__args__))

    def _with_args(self, args):
        return type(self)(self.__origin__, args, self._name)

    def __getattr__(self, name):
        # Class attributes and methods are found through the alias: Node[int].make().
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        from typing import Generic, Protocol
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            # A later base that is generic brings Generic in.
            if any(isinstance(base, _GenericAlias) and base is not self
                   for base in bases[bases.index(self) + 1:]):
                return ()
            return (Generic,)
        if self._name is None:
            return (self.__origin__,)
        return _bases_of_special(self, bases)

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


_BUILTIN_NAMES = ("List", "Dict", "Set", "FrozenSet", "Tuple", "Type")


def _bases_of_special(alias, bases):
    """What `class C(List[int])` really derives from: list, and Generic once."""
    from typing import Generic
    result = [] if alias.__origin__ in bases else [alias.__origin__]
    others = bases[bases.index(alias) + 1:]
    if not any(isinstance(base, _GenericAlias) or isinstance(base, type)
               and issubclass(base, Generic) for base in others):
        result.append(Generic)
    return tuple(result)


def _substitute(arg, values):
    """`arg` with the type variables in it replaced."""
    if isinstance(arg, _TypeParameter):
        return values.get(arg, arg)
    if isinstance(arg, _GenericAlias):
        return arg._substituted(values) if arg.__parameters__ else arg
    if isinstance(arg, (_BuiltinAlias, _BuiltinUnion)) and arg.__parameters__:
        return arg[tuple(values[parameter] for parameter in arg.__parameters__)]
    return arg


def _check_count(what, given, expected, at_least=None):
    if given > expected:
        raise TypeError(f"Too many arguments for {what}; actual {given}, expected {expected}")
    if given < expected:
        least = "at least " if at_least else ""
        raise TypeError(f"Too few arguments for {what}; actual {given}, expected {least}{expected}")


class _SpecialGenericAlias(_Or):
    """List, Dict, Iterable …: a name of typing for a class, before it is subscripted."""

    def __init__(self, name, origin, count, defaults=()):
        self.__origin__ = origin
        self._name = name
        self._count = count  # how many arguments it takes
        self._defaults = defaults  # the last of them, where they may be left out

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        args = tuple(_check_type(arg, "Parameters to generic types must be types.")
                     for arg in args)
        needed = self._count - len(self._defaults)
        if len(args) < needed and self._defaults:
            _check_count(self, len(args), needed, at_least=True)
        if len(args) < self._count:
            args += self._defaults[len(args) - needed:]
        _check_count(self, len(args), self._count)
        return _GenericAlias(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        if self._name in _BUILTIN_NAMES:
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return _bases_of_special(self, bases)

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _TupleType(_SpecialGenericAlias):
    """Tuple: takes any number of arguments, or one and `...`."""

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        args = tuple(arg if arg is ... else _check_type(arg, "Tuple[t0, t1, ...]: each t must be "
                                                        "a type.") for arg in args)
        return _GenericAlias(tuple, args, "Tuple")


class _CallableType(_SpecialGenericAlias):
    """Callable: takes a list of types and a result."""

    def __getitem__(self, params):
        return _CallableAlias(params, "typing.Callable")


class _CallableGenericAlias(_GenericAlias):
    """Callable[[int], str]; the arguments are kept flat, the result last."""

    def __init__(self, args, shown):
        from _collections_abc import Callable
        super().__init__(Callable, args, "Callable")
        self._shown = shown  # typing.Callable or collections.abc.Callable

    def _with_args(self, args):
        return _CallableGenericAlias(args, self._shown)

    def __repr__(self):
        *params, result = self.__args__
        if len(params) == 1 and (params[0] is ... or isinstance(params[0], ParamSpec)
                                 or getattr(params[0], "__origin__", None) is Concatenate):
            shown = _type_repr(params[0])
        else:
            shown = _type_repr(params)
        return f"{self._shown}[{shown}, {_type_repr(result)}]"


def _CallableAlias(params, shown):
    """Callable[params], as typing or collections.abc writes it."""
    if not (isinstance(params, tuple) and len(params) == 2):
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    args, result = params
    message = "Callable[args, result]: result must be a type."
    result = _check_type(result, message)
    if isinstance(args, (list, tuple)):
        args = tuple(_check_type(arg, "Callable[[arg, ...], result]: each arg must be a type.")
                     for arg in args)
    elif args is ... or isinstance(args, ParamSpec) or \
            getattr(args, "__origin__", None) is Concatenate:
        args = (args,)
    else:
        raise TypeError("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. "
                        f"Got {args}")
    return _CallableGenericAlias((*args, result), shown)


# ---- Special forms -------------------------------------------------------------------------------

class _SpecialForm(_Or):
    """A name like Optional or ClassVar; `getitem(form, args)` makes what subscripting gives."""

    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, args):
        if self._getitem is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._getitem(self, args)

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, instance):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


def _one_type(form, arg):
    """For forms that take one type: ClassVar[int]."""
    arg = _check_type(arg, f"{form!r} accepts only single type.")
    return _GenericAlias(form, (arg,), form._name)


class _UnionGenericAlias(_GenericAlias):
    """Union[int, str], and Optional[int] as the union with None that it is."""

    def __init__(self, origin, args, name=None):
        super().__init__(origin, args, name)
        self.__module__ = "typing"

    def _with_args(self, args):
        return Union[args]

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and NoneType in args:
            other = args[1] if args[0] is NoneType else args[0]
            return f"typing.Optional[{_type_repr(other)}]"
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _BuiltinUnion)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return any(isinstance(instance, arg) for arg in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


def _union(form, args):
    """Union[...]: flat, and each type once."""
    if args == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for arg in args if isinstance(args, tuple) else (args,):
        arg = _check_type(arg, "Union[arg, ...]: each arg must be a type.")
        members = arg.__args__ if isinstance(arg, (_UnionGenericAlias, _BuiltinUnion)) else (arg,)
        flat += [member for member in members if member not in flat]
    return flat[0] if len(flat) == 1 else _UnionGenericAlias(Union, tuple(flat), "Union")


def _optional(form, arg):
    if isinstance(arg, tuple):
        raise TypeError(f"typing.Optional requires a single type. Got {arg!r:.100}.")
    return Union[arg, None]


class _LiteralGenericAlias(_GenericAlias):
    """Literal["r", "w"]: the arguments are values."""

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        mine = {(value, type(value)) for value in self.__args__}
        return mine == {(value, type(value)) for value in other.__args__}

    def __hash__(self):
        return hash(frozenset((value, type(value)) for value in self.__args__))


def _literal(form, args):
    flat = []
    for arg in args if isinstance(args, tuple) else (args,):
        for value in arg.__args__ if isinstance(arg, _LiteralGenericAlias) else (arg,):
            if not any(value == other and type(value) is type(other) for other in flat):
                flat.append(value)
    return _LiteralGenericAlias(form, tuple(flat), "Literal")


class _AnnotatedAlias(_GenericAlias):
    """Annotated[int, "metres"]: a type with remarks."""

    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def _with_args(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        remarks = ", ".join(map(repr, self.__metadata__))
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {remarks}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__
                and self.__metadata__ == other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


def _annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments "
                        "(a type and an annotation).")
    origin, *metadata = args
    if isinstance(origin, _AnnotatedAlias):
        # Annotated[Annotated[T, a], b] is Annotated[T, a, b].
        metadata = [*origin.__metadata__, *metadata]
        origin = origin.__origin__
    origin = _check_type(origin, "Annotated[t, ...]: t must be a type.")
    return _AnnotatedAlias(origin, tuple(metadata))


def _concatenate(form, args):
    args = args if isinstance(args, tuple) else (args,)
    if args == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not (args[-1] is ... or isinstance(args[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a "
                        "ParamSpec variable or ellipsis.")
    return _GenericAlias(form, args, "Concatenate")


Union = _SpecialForm("Union", _union)
Optional = _SpecialForm("Optional", _optional)
Literal = _SpecialForm("Literal", _literal)
Annotated = _SpecialForm("Annotated", _annotated)
Concatenate = _SpecialForm("Concatenate", _concatenate)
ClassVar = _SpecialForm("ClassVar", _one_type)
Final = _SpecialForm("Final", _one_type)
TypeGuard = _SpecialForm("TypeGuard", _one_type)
TypeIs = _SpecialForm("TypeIs", _one_type)
Required = _SpecialForm("Required", _one_type)
NotRequired = _SpecialForm("NotRequired", _one_type)
ReadOnly = _SpecialForm("ReadOnly", _one_type)
Unpack = _SpecialForm("Unpack", _one_type)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")
