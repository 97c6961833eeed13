"""help(): the words that functions, classes and modules have for themselves.

Functions are shown as CPython shows them, classes and modules shorter: what is public.
"""

import inspect

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
    print("\n".join(_page(thing)))


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


def _function_lines(function, whole=False):
    """The line with its name and parameters, and its doc below."""
    name = function.__name__
    prefix = "async " if inspect.iscoroutinefunction(function) else ""
    signature = _signature(function)
    if name == "<lambda>":
        name, signature = "<lambda> lambda", " " + signature[1:-1]
    lines = [prefix + name + signature + (_owner_words(function) if whole else "")]
    doc = inspect.getdoc(function) if whole else function.__doc__
    if doc:
        lines += [("    " + line).rstrip() for line in inspect.cleandoc(doc).split("\n")]
    return lines


def _class_lines(cls):
    lines = []
    try:
        lines.append(cls.__name__ + str(inspect.signature(cls)))
    except (TypeError, ValueError):
        pass
    doc = inspect.getdoc(cls)
    if doc:
        lines += ["", *doc.rstrip().split("\n")] if lines else doc.rstrip().split("\n")
    lines += _members(cls)
    bases = ", ".join(_base_name(base) for base in cls.__bases__)
    return [f"class {cls.__name__}({bases})", *((" |  " + line).rstrip() for line in lines)]


def _base_name(base):
    return base.__name__ if base.__module__ == "builtins" else f"{base.__module__}.{base.__name__}"


def _members(cls):
    """The public methods and properties that the class itself defines."""
    lines = []
    for name, member in vars(cls).items():
        if name.startswith("_") and name != "__init__":
            continue
        if isinstance(member, property):
            block = [f"{name}  (a property)"]
            if member.__doc__:
                block += ["    " + line for line in inspect.cleandoc(member.__doc__).split("\n")]
        elif isinstance(member, (classmethod, staticmethod)) or inspect.isroutine(member):
            block = _function_lines(getattr(cls, name))
        else:
            continue
        lines += ["", *block]
    return lines


def _module_page(module):
    lines = [f"Help on module {module.__name__}:", "", "NAME", "    " + module.__name__]
    doc = inspect.getdoc(module)
    if doc:
        lines += ["", "DESCRIPTION", *(("    " + line).rstrip() for line in doc.split("\n"))]
    names = getattr(module, "__all__", None) or [n for n in dir(module) if not n.startswith("_")]
    classes, functions = [], []
    for name in sorted(name for name in names if not name.startswith("_")):
        member = getattr(module, name, None)
        if inspect.isclass(member):
            classes.append("    " + name + _first_line(member))
        elif inspect.isroutine(member):
            functions.append("    " + name + _signature(member) + _first_line(member))
    if classes:
        lines += ["", "CLASSES", *classes]
    if functions:
        lines += ["", "FUNCTIONS", *functions]
    return [*lines, ""]


def _first_line(thing):
    doc = inspect.getdoc(thing)
    return f": {doc.strip().split(chr(10))[0]}" if doc and doc.strip() else ""
