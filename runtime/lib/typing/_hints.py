"""Hints looked into: get_type_hints(), and the small language it reads them in.

A hint may be text: what was written as a string, and every hint below `from __future__ import
annotations`.  Here it is turned into what it names: dotted names, subscripts, unions with |, lists,
strings, numbers and `...`; nothing else is understood.
"""

import sys
from typing import Union
from typing._forms import (ForwardRef, _AnnotatedAlias, _BuiltinAlias,
                           _GenericAlias)

__name__ = "typing"

_PUNCTUATION = "[](),|."


def _tokens(text):
    """Cut a hint into names, numbers, strings and punctuation, each as (kind, text)."""
    position, size = 0, len(text)
    while position < size:
        letter = text[position]
        start = position
        if letter.isspace():
            position += 1
        elif letter.isidentifier():
            while position < size and (text[position] + "a").isidentifier() or \
                    position < size and ("a" + text[position]).isidentifier():
                position += 1
            yield "name", text[start:position]
        elif letter.isdigit() or letter == "-":
            position += 1
            while position < size and (text[position].isalnum() or text[position] == "."):
                position += 1
            yield "number", text[start:position]
        elif letter in "'\"":
            position = text.index(letter, start + 1) + 1
            yield "string", text[start + 1:position - 1]
        elif text.startswith("...", position):
            position += 3
            yield "name", "..."
        elif letter in _PUNCTUATION:
            position += 1
            yield "punctuation", letter
        else:
            raise SyntaxError(f"Forward reference must be an expression -- got {text!r}")
    yield "end", ""


class _Reader:
    """Recursive descent over the tokens of one hint."""

    def __init__(self, text, names):
        self.text = text
        self.names = names  # a function from a name to its value
        self.rest = list(_tokens(text))

    def read(self):
        value = self.union()
        if self.rest[0][0] != "end":
            self.fail()
        return value

    def fail(self):
        raise SyntaxError(f"Forward reference must be an expression -- got {self.text!r}")

    def accept(self, mark):
        """Take the next token if it is this mark."""
        if self.rest[0] == ("punctuation", mark):
            del self.rest[0]
            return True
        return False

    def union(self):
        value = self.primary()
        while self.accept("|"):
            other = self.primary()
            value = _join(value, other)
        return value

    def primary(self):
        value = self.atom()
        while True:
            if self.accept("."):
                value = getattr(value, self.rest.pop(0)[1])
            elif self.accept("["):
                value = value[self.items("]")]
            else:
                return value

    def items(self, end):
        """Items up to the closing bracket: one as it is, several as a tuple."""
        found, commas = [], 0
        while not self.accept(end):
            found.append(self.union())
            if self.accept(","):
                commas += 1
            elif self.rest[0] != ("punctuation", end):
                self.fail()
        return found[0] if len(found) == 1 and not commas else tuple(found)

    def atom(self):
        kind, text = self.rest.pop(0)
        if kind == "name":
            return ... if text == "..." else self.names(text)
        if kind == "string":
            return text
        if kind == "number":
            return float(text) if "." in text else int(text, 0)
        if (kind, text) == ("punctuation", "["):
            value = self.items("]")
            return list(value) if isinstance(value, tuple) else [value]
        if (kind, text) == ("punctuation", "("):
            return self.items(")")
        self.fail()


def _join(left, right):
    """left | right; strings and None cannot be joined by the operator, the union can."""
    if isinstance(left, str) or isinstance(right, str):
        return Union[left, right]
    return left | right


def evaluate(text, globalns, localns=None):
    """What the text of a hint names."""
    import builtins

    def find(name):
        if name in _CONSTANTS:
            return _CONSTANTS[name]
        for namespace in (localns, globalns):
            if namespace is not None and name in namespace:
                return namespace[name]
        if hasattr(builtins, name):
            return getattr(builtins, name)
        raise NameError(f"name {name!r} is not defined")

    return _Reader(text, find).read()


_CONSTANTS = {"None": None, "True": True, "False": False}


def _resolve(hint, globalns, localns):
    """A hint with all text in it replaced by what it names."""
    if isinstance(hint, str):
        hint = evaluate(hint, globalns, localns)
        return _resolve(hint, globalns, localns)
    if hint is None:
        return type(None)
    if isinstance(hint, ForwardRef):
        return _resolve(hint.__forward_arg__, globalns, localns)
    if isinstance(hint, _GenericAlias) and getattr(hint, "_name", None) != "Literal":
        args = tuple(_resolve(arg, globalns, localns) if not isinstance(arg, list) else arg
                     for arg in hint.__args__)
        return hint if args == hint.__args__ else hint._with_args(args)
    if isinstance(hint, _BuiltinAlias):
        args = tuple(_resolve(arg, globalns, localns) for arg in hint.__args__)
        return hint if args == hint.__args__ else _BuiltinAlias(hint.__origin__, args)
    return hint


def _strip_annotated(hint):
    """The type alone, without the remarks of Annotated."""
    if isinstance(hint, _AnnotatedAlias):
        return _strip_annotated(hint.__origin__)
    if isinstance(hint, _GenericAlias):
        if hint._name in ("Required", "NotRequired", "ReadOnly"):
            return _strip_annotated(hint.__args__[0])
        args = tuple(_strip_annotated(arg) for arg in hint.__args__)
        return hint if args == hint.__args__ else hint._with_args(args)
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The hints of a function, class or module, as what they name."""
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            names = globalns if globalns is not None else getattr(module, "__dict__", {})
            inner = dict(vars(base)) if localns is None else localns
            for name, hint in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _resolve(hint, names, inner)
    else:
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if callable(obj):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        if globalns is None:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = getattr(inner, "__globals__", None)
            if globalns is None:
                globalns = getattr(obj, "__dict__", {})
        for name, hint in annotations.items():
            hints[name] = _resolve(hint, globalns, localns)
    if include_extras:
        return hints
    return {name: _strip_annotated(hint) for name, hint in hints.items()}
