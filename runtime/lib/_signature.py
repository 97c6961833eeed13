"""Signatures: the parameters of a callable as objects, and arguments bound to them.

Part of inspect, whose names these are.
"""

import sys
from enum import IntEnum

__name__ = "inspect"


class _empty:
    """Stands for "no default" and "no annotation"."""


class _ParameterKind(IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        """The kind in words."""
        return ("positional-only", "positional or keyword", "variadic positional", "keyword-only",
                "variadic keyword")[self]


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = \
    _ParameterKind


class _Verbatim(str):
    """Source text that shows itself without quotes: a default that was not evaluated."""

    def __repr__(self):
        return str(self)


def _format_annotation(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type(list[int])):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


class Parameter:
    """One parameter: its name, kind, default and annotation."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        from keyword import iskeyword
        if not name.isidentifier() or iskeyword(name) and self._kind is not _POSITIONAL_ONLY:
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._default, self._annotation = name, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, **changes):
        """A copy with other name=, kind=, default= or annotation=."""
        values = {"name": self._name, "kind": self._kind, "default": self._default,
                  "annotation": self._annotation, **changes}
        return type(self)(values.pop("name"), values.pop("kind"), **values)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {_format_annotation(self._annotation)}"
        if self._default is not _empty:
            text += f"{' = ' if self._annotation is not _empty else '='}{self._default!r}"
        if self._kind is _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind is _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind is other._kind
                and self._default == other._default and self._annotation == other._annotation)


class BoundArguments:
    """Arguments sorted into parameters: .arguments maps names to values."""

    __slots__ = ("_signature", "arguments")

    def __init__(self, signature, arguments):
        self._signature, self.arguments = signature, arguments

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        """What to pass by position."""
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind is _VAR_POSITIONAL:
                result += self.arguments[name]
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        """What to pass by keyword."""
        result, by_keyword = {}, False
        for name, parameter in self._signature.parameters.items():
            by_keyword = (by_keyword or parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY)
                          or name not in self.arguments)
            if not by_keyword or name not in self.arguments:
                continue
            if parameter.kind is _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Put the defaults of parameters that got no argument into .arguments."""
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{type(self).__name__} ({shown})>"


class Signature:
    """The parameters of a callable and the annotation of what it returns."""

    __slots__ = ("_return_annotation", "_parameters")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = {}
        last_kind, has_default = _POSITIONAL_ONLY, False
        for parameter in parameters or ():
            if parameter.kind < last_kind:
                raise ValueError(f"wrong parameter order: {last_kind.description} parameter "
                                 f"before {parameter.kind.description} parameter")
            last_kind = parameter.kind
            if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if has_default and parameter.default is _empty:
                    raise ValueError("non-default argument follows default argument")
                has_default = parameter.default is not _empty
            if parameter.name in self._parameters:
                raise ValueError(f"duplicate parameter name: {parameter.name!r}")
            self._parameters[parameter.name] = parameter
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        """The signature of a callable."""
        return _of_callable(obj, follow_wrapped)

    parameters = property(lambda self: type(type.__dict__)(self._parameters))
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=None, return_annotation=None):
        """A copy with other parameters or another return annotation."""
        if parameters is None:
            parameters = self._parameters.values()
        if return_annotation is None:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    __replace__ = replace

    def bind(self, /, *args, **kwargs):
        """Sort arguments into the parameters; TypeError if a call with them would fail."""
        return self._bind(args, kwargs, partial=False)

    def bind_partial(self, /, *args, **kwargs):
        """bind() that does not mind missing arguments."""
        return self._bind(args, kwargs, partial=True)

    def _bind(self, args, kwargs, partial):
        arguments, rest = {}, dict(kwargs)
        values = list(args)
        positional_only_by_name = []
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind is _VAR_POSITIONAL:
                if values:
                    arguments[name] = tuple(values)
                    values = []
            elif kind is _VAR_KEYWORD:
                continue
            elif values and kind is not _KEYWORD_ONLY:
                if name in rest and kind is not _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = values.pop(0)
            elif values and kind is _KEYWORD_ONLY:
                raise TypeError("too many positional arguments")
            elif name in rest and kind is not _POSITIONAL_ONLY:
                arguments[name] = rest.pop(name)
            elif parameter.default is _empty and not partial:
                if kind is _POSITIONAL_ONLY and name in rest:
                    positional_only_by_name.append(name)
                    continue
                raise TypeError(f"missing a required argument: {name!r}")
        if values:
            raise TypeError("too many positional arguments")
        return self._finish(arguments, rest, positional_only_by_name)

    def _finish(self, arguments, rest, positional_only_by_name):
        """Give the keywords that are left to **kwargs, if there is one."""
        for name, parameter in self._parameters.items():
            if parameter.kind is _VAR_KEYWORD:
                if rest:
                    arguments[name] = rest
                return BoundArguments(self, arguments)
        if positional_only_by_name:
            raise TypeError("got some positional-only arguments passed as keyword arguments: "
                            f"{', '.join(positional_only_by_name)!r}")
        if rest:
            raise TypeError(f"got an unexpected keyword argument {next(iter(rest))!r}")
        return BoundArguments(self, arguments)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The signature as it stands in a def, on several lines if it is wider."""
        parts, seen_positional_only, needs_star = [], False, True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind is _POSITIONAL_ONLY:
                seen_positional_only = True
            elif seen_positional_only:
                parts.append("/")
                seen_positional_only = False
            if kind is _VAR_POSITIONAL:
                needs_star = False
            elif kind is _KEYWORD_ONLY and needs_star:
                parts.append("*")
                needs_star = False
            parts.append(str(parameter))
        if seen_positional_only:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self._return_annotation is not _empty:
            text += f" -> {_format_annotation(self._return_annotation)}"
        return text

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self._parameters.items()) == list(other._parameters.items())
                and self._return_annotation == other._return_annotation)


# ---- Finding the signature of a callable ---------------------------------------------------------

def signature(obj, *, follow_wrapped=True):
    """The Signature of a callable."""
    return _of_callable(obj, follow_wrapped)


def _of_callable(obj, follow_wrapped):
    import inspect
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if inspect.ismethod(obj):
        return _without_first(_of_callable(obj.__func__, follow_wrapped))
    if follow_wrapped:
        obj = inspect.unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
        if inspect.ismethod(obj):
            return _of_callable(obj, follow_wrapped)
    given = getattr(obj, "__signature__", None)
    if isinstance(given, Signature):
        return given
    functools = sys.modules.get("functools")
    if functools is not None and isinstance(obj, functools.partial):
        return _of_partial(obj, follow_wrapped)
    name = _name_of(obj)
    if name in _WITHOUT:
        raise ValueError(f"no signature found for builtin {obj!r}")
    if name in _TEXTS:
        return _of_text(_TEXTS[name])
    if inspect.isfunction(obj):
        return _of_function(obj)
    if isinstance(obj, type):
        return _of_class(obj, follow_wrapped)
    text = _TEXT_OF_BUILTINS.get(obj.__name__) if inspect.isbuiltin(obj) else None
    if text is None:
        text = getattr(obj, "__text_signature__", None)
    if text is not None and "=?" not in text:
        found = _of_text(text)
        # The object a method is bound to may stand in its text without a dollar sign.
        is_bound = getattr(obj, "__self__", None) is not None
        first = next(iter(found.parameters), None)
        return _without_first(found) if is_bound and first in ("self", "cls", "type") else found
    call = getattr(type(obj), "__call__", None)
    if inspect.isfunction(call):
        return _without_first(_of_callable(call, follow_wrapped))
    raise ValueError(f"no signature found for builtin {obj!r}")


def _name_of(obj):
    """The full name under which a function or class may stand in the tables below, or ''."""
    module, name = getattr(obj, "__module__", None), getattr(obj, "__qualname__", None)
    return f"{module}.{name}" if isinstance(module, str) and isinstance(name, str) else ""


# What cannot be read off, because it sorts out its arguments itself.
_TEXTS = {
    "_asyncio.Future": "*, loop=None",
    "_asyncio.Task": "coro, *, loop=None, name=None, context=None, eager_start=False",
    "asyncio.events.Handle": "callback, args, loop, context=None",
    "asyncio.events.TimerHandle": "when, callback, args, loop, context=None",
    "asyncio.unix_events._UnixSelectorEventLoop": "selector=None",
    "asyncio.base_events.BaseEventLoop": "",
    "builtins.sorted": "iterable, /, *, key=None, reverse=False",
    "functools.partial": "func, /, *args, **keywords",
    "operator.itemgetter": "item, /, *items",
    "operator.methodcaller": "name, /, *args, **kwargs",
    "types.SimpleNamespace": "mapping_or_iterable=(), /, **kwargs",
    "contextvars.Token": "",
}
# CPython knows none of these either.
_WITHOUT = {"functools.reduce", "_contextvars.Context"}

# What stands in no native's own text: its __new__ takes what it gets, or has another default.
_TEXT_OF_BUILTINS = {
    "sum": "iterable, /, start=0",
    "input": "prompt='', /",
    "step": "coroutine=None, /",
}
_TEXT_OF_CLASSES = {
    list: "iterable=(), /",
    tuple: "iterable=(), /",
    set: "iterable=(), /",
    frozenset: "iterable=(), /",
    float: "x=0, /",
    bool: "object=False, /",
    property: "fget=None, fset=None, fdel=None, doc=None",
    staticmethod: "function, /",
    classmethod: "function, /",
    enumerate: "iterable, start=0",
    reversed: "object, /",
    zip: "*iterables, strict=False",
    map: "function, iterable, /, *iterables",
    filter: "function, iterable, /",
}


def _without_first(signature):
    """The signature of a bound method: `self` is given already."""
    parameters = list(signature.parameters.values())
    if parameters and parameters[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
        del parameters[0]
    elif not parameters or parameters[0].kind is not _VAR_POSITIONAL:
        raise ValueError("invalid method signature")
    return signature.replace(parameters=parameters)


def _of_class(cls, follow_wrapped):
    """The parameters of calling a class: those of its own __new__ or __init__."""
    import inspect
    for base in cls.__mro__[:-1]:
        if base in _TEXT_OF_CLASSES:
            return _of_text(_TEXT_OF_CLASSES[base])
        for name in ("__new__", "__init__"):
            method = base.__dict__.get(name)
            if isinstance(method, staticmethod):
                method = method.__func__
            if method is None:
                continue
            if inspect.isfunction(method) or hasattr(method, "__wrapped__"):
                return _without_first(_of_callable(method, follow_wrapped))
            text = getattr(method, "__text_signature__", None)
            if text is not None and base.__module__ == "itertools" and "=?" not in text:
                return _of_text(text.removeprefix("cls, /, ").removeprefix("cls, "))
            raise ValueError(f"no signature found for builtin type {cls!r}")
    return Signature()


def _of_function(function):
    annotations = getattr(function, "__annotations__", None) or {}
    code = function.__code__
    count, keyword_count = code.co_argcount, code.co_kwonlyargcount
    names = code.co_varnames[:count]
    keyword_only = code.co_varnames[count:count + keyword_count]
    rest = list(code.co_varnames[count + keyword_count:])
    var_positional = rest.pop(0) if code.co_flags & 0x04 else None
    var_keyword = rest.pop(0) if code.co_flags & 0x08 else None
    positional_only = code.co_posonlyargcount
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}

    def make(name, kind, default=_empty):
        return Parameter(name, kind, default=default, annotation=annotations.get(name, _empty))

    first_default = len(names) - len(defaults)
    parameters = []
    for index, name in enumerate(names):
        kind = _POSITIONAL_ONLY if index < positional_only else _POSITIONAL_OR_KEYWORD
        default = defaults[index - first_default] if index >= first_default else _empty
        parameters.append(make(name, kind, default))
    if var_positional is not None:
        parameters.append(make(var_positional, _VAR_POSITIONAL))
    for name in keyword_only:
        parameters.append(make(name, _KEYWORD_ONLY, keyword_defaults.get(name, _empty)))
    if var_keyword is not None:
        parameters.append(make(var_keyword, _VAR_KEYWORD))
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _of_partial(partial, follow_wrapped):
    """What is left to give: a keyword becomes a default, and all behind it keyword-only."""
    inner = _of_callable(partial.func, follow_wrapped)
    bound = inner.bind_partial(*partial.args, **partial.keywords)
    parameters, keyword_only = [], False
    for name, parameter in inner.parameters.items():
        kind = parameter.kind
        if kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            if not (keyword_only and kind is _VAR_POSITIONAL):
                parameters.append(parameter)
        elif name in partial.keywords:
            if kind is _POSITIONAL_OR_KEYWORD:
                keyword_only = True
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
            parameters.append(parameter.replace(default=partial.keywords[name]))
        elif name not in bound.arguments:
            if keyword_only and kind is _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
            parameters.append(parameter)
    parameters.sort(key=lambda parameter: parameter.kind)
    return inner.replace(parameters=parameters)


def _of_text(text):
    """The signature of a native function, from the text it carries: "($module, obj, /)" or,
    without the brackets, "obj, /"."""
    parameters, kind = [], _POSITIONAL_OR_KEYWORD
    text = text.strip()
    for part in _split(text[1:-1] if text.startswith("(") else text):
        if part.startswith("$"):
            continue  # the object or module it is bound to
        if part == "/":
            parameters = [parameter.replace(kind=_POSITIONAL_ONLY) for parameter in parameters]
        elif part == "*":
            kind = _KEYWORD_ONLY
        elif part.startswith("**"):
            parameters.append(Parameter(part[2:], _VAR_KEYWORD))
        elif part.startswith("*"):
            parameters.append(Parameter(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            name, equals, default = part.partition("=")
            default = _Verbatim(default.strip()) if equals else _empty
            parameters.append(Parameter(name.strip(), kind, default=default))
    return Signature(parameters)


def _split(text):
    """The parts of a parameter list: split at the commas outside of quotes."""
    parts, current, quote = [], "", None
    for letter in text:
        if quote is None and letter == ",":
            parts.append(current.strip())
            current = ""
            continue
        if letter in "'\"":
            quote = letter if quote is None else None if quote == letter else quote
        current += letter
    return [part for part in [*parts, current.strip()] if part]


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, module or callable, as a new dict."""
    import inspect
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
        module = sys.modules.get(obj.__module__)
        own = getattr(module, "__dict__", None)
        locals = dict(vars(obj)) if locals is None else locals
    elif inspect.ismodule(obj):
        found, own = getattr(obj, "__annotations__", None), obj.__dict__
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        inner = obj
        while hasattr(inner, "__wrapped__") or hasattr(inner, "func"):
            inner = getattr(inner, "__wrapped__", None) or inner.func
        own = getattr(inner, "__globals__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    from typing._hints import evaluate
    names = own if globals is None else globals
    return {name: evaluate(hint, names, locals) if isinstance(hint, str) else hint
            for name, hint in found.items()}


# ---- Older forms ---------------------------------------------------------------------------------

FullArgSpec = None


def getfullargspec(func):
    """The parameters as a named tuple of lists; signature() says it better."""
    global FullArgSpec
    if FullArgSpec is None:
        from collections import namedtuple
        FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, "
                                 "kwonlydefaults, annotations")
    args, varargs, varkw, defaults, kwonly, kwdefaults = [], None, None, (), [], {}
    inner = getattr(func, "__func__", func)
    found = signature(inner, follow_wrapped=False)
    annotations = {}
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    for name, parameter in found.parameters.items():
        if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif parameter.kind is _VAR_POSITIONAL:
            varargs = name
        elif parameter.kind is _VAR_KEYWORD:
            varkw = name
        else:
            kwonly.append(name)
            if parameter.default is not _empty:
                kwdefaults[name] = parameter.default
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None,
                       annotations)


def getcallargs(func, /, *args, **kwds):
    """The values the parameters would have in a call."""
    bound = signature(func).bind(*args, **kwds)
    bound.apply_defaults()
    return bound.arguments
