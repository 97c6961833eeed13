"""help(): the words that functions, classes and modules have for themselves.

Functions and classes are shown as CPython shows them, without what comes from built-in bases;
modules shorter, as an overview.
"""

import builtins
import inspect
import sys

WELCOME = """\
Python, as Awl speaks it, and what async does, step by step.

    help(x)      what x is: a function, a class, a module, any object
    dir(x)       the names in x
    step(c)      run a coroutine by hand, from one suspension to the next
    .help        the commands that look into the event loop

`await` works at the prompt: await asyncio.sleep(1). Tasks that asyncio.create_task() makes go on
while you type.
"""


def help(*args):
    """Print what an object has to say about itself."""
    if not args:
        print(WELCOME)
        return
    (thing,) = args
    if not isinstance(thing, str):
        print("\n".join(_page(thing)))
    elif (found := _named(thing)) is None:
        print(f"Nothing here is called {thing!r}: import it first; help(str) tells of texts.")
    else:
        print("\n".join(_page(found)))


def program_help(*args):
    """In a program: of its own functions and classes, where no word differs from CPython's."""
    if len(args) != 1 or not _is_programs(args[0]):
        raise NotImplementedError("help() tells a program only of its own functions and classes; "
                                  "awl's prompt tells of all others")
    help(args[0])


def _is_programs(thing):
    if inspect.isclass(thing):
        return all(base is object or inspect.isclass(base) and _is_own(base)
                   for base in thing.__mro__) and thing is not object
    if inspect.isroutine(thing):
        return (inspect.isfunction(thing) or inspect.ismethod(thing)) and _is_own(thing)
    return not isinstance(thing, str) and _is_programs(type(thing))


def _is_own(thing):
    file = getattr(sys.modules.get(thing.__module__), "__file__", "<")
    return thing.__module__ == "__main__" or not file.startswith("<")


def _named(name):
    """What a dotted name means: something built in, of the prompt, or in an imported module."""
    first, *rest = name.split(".")
    places = vars(builtins), vars(sys.modules["__main__"]), sys.modules
    found = next((place[first] for place in places if first in place), None)
    for part in rest:
        found = getattr(found, part, None)
    return found


def _page(thing):
    if inspect.ismodule(thing):
        return _module_page(thing)
    if inspect.isclass(thing):
        return [f"Help on class {thing.__name__} in module {thing.__module__}:", "",
                *_class_lines(thing), ""]
    if inspect.isroutine(thing):
        return [f"Help on {_kind(thing)} {thing.__name__}{_home(thing)}:", "",
                *_function_lines(thing, whole=True), ""]
    owner = type(thing)
    home = "" if owner.__module__ == "builtins" else f" in module {owner.__module__}"
    return [f"Help on {owner.__name__}{home} object:", "", *_class_lines(owner), ""]


def _kind(function):
    if inspect.ismethod(function):
        return "method"
    if inspect.isbuiltin(function):
        return "built-in function"
    return "function" if inspect.isfunction(function) else "method descriptor"


def _home(function):
    module = getattr(function, "__module__", None)
    return f" in module {module}" if module else ""


def _signature(function):
    try:
        return str(inspect.signature(function))
    except (TypeError, ValueError):
        return "(...)"


def _owner_words(method):
    """What stands behind a bound method's signature."""
    if not inspect.ismethod(method):
        return ""
    owner = method.__self__
    if inspect.isclass(owner):
        return f" class method of {owner.__module__}.{owner.__qualname__}"
    return f" method of {type(owner).__module__}.{type(owner).__qualname__} instance"


def _function_lines(function, whole=False, inherits=False):
    """The line with its name and parameters, and its doc below, if need be that of a base."""
    name = function.__name__
    is_async = inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function)
    prefix = "async " if is_async else ""
    signature = _signature(function)
    if name == "<lambda>":
        name, signature = "<lambda> lambda", " " + signature[1:-1]
    lines = [prefix + name + signature + (_owner_words(function) if whole else "")]
    doc = inspect.getdoc(function) if whole or inherits else function.__doc__
    if doc is None and inherits:
        doc = OF_OBJECT.get(name)
    return lines + _indented(doc)


# What the methods that every object has say of themselves, for those that override them in silence.
OF_OBJECT = {
    "__init__": "Initialize self.  See help(type(self)) for accurate signature.",
    "__repr__": "Return repr(self).",
    "__str__": "Return str(self).",
    "__hash__": "Return hash(self).",
    "__eq__": "Return self==value.",
    "__ne__": "Return self!=value.",
    "__lt__": "Return self<value.",
    "__le__": "Return self<=value.",
    "__gt__": "Return self>value.",
    "__ge__": "Return self>=value.",
    "__getattribute__": "Return getattr(self, name).",
    "__setattr__": "Implement setattr(self, name, value).",
    "__delattr__": "Implement delattr(self, name).",
    "__format__": "Default object formatter.\n\nReturn str(self) if format_spec is empty. "
                  "Raise TypeError otherwise.",
    "__sizeof__": "Size of object in memory, in bytes.",
    "__dir__": "Default dir() implementation.",
    "__getstate__": "Helper for pickle.",
    "__reduce__": "Helper for pickle.",
    "__reduce_ex__": "Helper for pickle.",
    "__init_subclass__": "This method is called when a class is subclassed.\n\n"
                         "The default implementation does nothing. It may be\n"
                         "overridden to extend subclasses.",
    "__new__": "Create and return a new object.  See help(type) for accurate signature.",
}


def _class_lines(cls):
    lines = []
    signature = _signature(cls)
    if signature not in ("()", "(...)"):
        lines.append(cls.__name__ + signature)
    doc = inspect.getdoc(cls) if cls.__doc__ else None
    if doc:
        lines += ["", *doc.rstrip().split("\n")] if lines else doc.rstrip().split("\n")
    if len(cls.__mro__) > 2:
        lines += ["", "Method resolution order:"]
        lines += ["    " + _class_name(base, cls.__module__) for base in cls.__mro__]
    members = _members(cls)
    lines += members if lines else members[1:]
    bases = ", ".join(_class_name(base, cls.__module__) for base in cls.__bases__)
    return [f"class {cls.__name__}({bases})", *((" |  " + line).rstrip() for line in lines)]


def _class_name(cls, home):
    return cls.__name__ if cls.__module__ == home else f"{cls.__module__}.{cls.__name__}"


SECTIONS = ("Methods", "Class methods", "Static methods", "Readonly properties", "Data descriptors",
            "Data and other attributes")


def _members(cls):
    """What the class has, by section, first its own, then what its bases give to it."""
    lines = []
    seen = set()
    if "__annotations__" not in vars(cls) and \
            any("__annotations__" in vars(owner) for owner in cls.__mro__):
        cls.__annotations__ = {}  # as CPython does when it asks
    for owner in cls.__mro__:
        if owner.__module__ == "builtins" and owner is not cls:
            continue
        names = sorted(name for name in vars(owner) if _is_shown(owner, name) and name not in seen)
        seen.update(names)
        home = _class_name(owner, cls.__module__)
        origin = "defined here" if owner is cls else f"inherited from {home}"
        for section in SECTIONS:
            blocks = [_member_lines(cls, name, vars(owner)[name])
                      for name in names if _section(vars(owner)[name]) == section]
            if section == "Data descriptors" and "__dict__" not in seen and _adds_storage(owner):
                seen.update(STORAGE)
                blocks = [[name, "    " + doc] for name, doc in STORAGE.items()] + blocks
            if blocks:
                lines += ["", "-" * 70] if lines else [""]
                lines.append(f"{section} {origin}:")
                for block in blocks:
                    lines += ["", *block]
    return lines


# What every class has without saying so.
SILENT = {"__module__", "__doc__", "__dict__", "__weakref__", "__slots__", "__qualname__",
          "__firstlineno__", "__static_attributes__"}

# What a class statement adds, if no base has done so; Awl needs no descriptors for it.
STORAGE = {"__dict__": "dictionary for instance variables",
           "__weakref__": "list of weak references to the object"}


def _adds_storage(cls):
    return cls.__module__ != "builtins" and "__slots__" not in vars(cls) and \
        all(base is object for base in cls.__bases__)


def _is_shown(owner, name):
    if name.startswith("__") and name.endswith("__"):
        return name not in SILENT and owner.__module__ != "builtins"
    return not name.startswith("_")


def _section(member):
    if isinstance(member, classmethod):
        return "Class methods"
    if isinstance(member, staticmethod):
        return "Static methods"
    if inspect.isroutine(member):
        return "Methods"
    if isinstance(member, property):
        return "Readonly properties" if member.fset is None else "Data descriptors"
    return "Data descriptors" if inspect.isdatadescriptor(member) else "Data and other attributes"


def _member_lines(cls, name, member):
    section = _section(member)
    if section == "Data and other attributes":
        return [_short_line(name, member)]
    if section in ("Readonly properties", "Data descriptors"):
        is_slot = type(member).__name__ in ("member_descriptor", "getset_descriptor")
        doc = None if is_slot else member.__doc__
        return [name, *_indented(None if doc == type(member).__doc__ else doc)]
    function = getattr(cls, name)
    if not hasattr(function, "__name__"):
        return [f"{name} = {_short(member)}", *_indented(member.__doc__)]
    if getattr(function, "__name__", name) == name:
        return _function_lines(function, inherits=True)
    lines = _function_lines(function)
    if function.__name__ == "<lambda>":
        return [name + lines[0].removeprefix("<lambda>"), *lines[1:]]
    is_told = inspect.getattr_static(cls, function.__name__, None) is member
    return [f"{name} = {lines[0]}", *([] if is_told else lines[1:])]


def _indented(doc):
    if not doc:
        return []
    return [("    " + line).rstrip() for line in inspect.cleandoc(doc).split("\n")]


def _plain(value):
    """The repr, without an address."""
    text = repr(value)
    if text.startswith("<") and " at 0x" in text:
        text = text[:text.index(" at 0x")] + ">"
    return text


def _short(value):
    text = _plain(value)
    return text if len(text) <= 70 else text[:67] + "..."


def _short_line(name, value):
    """All of it in 70 letters, and three dots."""
    line = f"{name} = {_plain(value)}"
    return line if len(line) <= 70 else line[:70] + "..."


def _module_page(module):
    lines = [f"Help on module {module.__name__}:", "", "NAME", "    " + module.__name__]
    doc = inspect.getdoc(module)
    if doc:
        lines += ["", "DESCRIPTION", *(("    " + line).rstrip() for line in doc.split("\n"))]
    names = getattr(module, "__all__", None) or [n for n in dir(module) if not n.startswith("_")]
    classes, functions, data = [], [], []
    for name in sorted(name for name in names if not name.startswith("_")):
        member = getattr(module, name, None)
        if inspect.isclass(member):
            bases = ", ".join(_class_name(base, module.__name__) for base in member.__bases__)
            classes.append(f"    {name}({bases})" + _first_line(member))
        elif inspect.isroutine(member):
            is_async = inspect.iscoroutinefunction(member) or inspect.isasyncgenfunction(member)
            prefix = "async " if is_async else ""
            functions.append("    " + prefix + name + _signature(member) + _first_line(member))
        elif not inspect.ismodule(member):
            data.append(f"    {name} = {_short(member)}")
    for title, part in ("CLASSES", classes), ("FUNCTIONS", functions), ("DATA", data):
        if part:
            lines += ["", title, *part]
    if getattr(module, "__file__", None):
        lines += ["", "FILE", "    " + module.__file__]
    return [*lines, ""]


def _first_line(thing):
    doc = inspect.getdoc(thing) if thing.__doc__ else None
    return f": {doc.strip().split(chr(10))[0]}" if doc and doc.strip() else ""
