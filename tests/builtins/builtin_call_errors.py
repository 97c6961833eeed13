# Built-in functions called with too few, too many, or unknown arguments.
def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: len())  # expect: len() takes exactly one argument (0 given)
attempt(lambda: abs(1, 2))  # expect: abs() takes exactly one argument (2 given)
attempt(lambda: sorted(key=1))  # expect: sorted expected 1 argument, got 0
attempt(lambda: chr())  # expect: chr() takes exactly one argument (0 given)
attempt(lambda: ord("a", "b"))  # expect: ord() takes exactly one argument (2 given)
attempt(lambda: isinstance(1))  # expect: isinstance expected 2 arguments, got 1
attempt(lambda: getattr(1))  # expect: getattr expected at least 2 arguments, got 1
attempt(lambda: hasattr(1, 2))  # expect: attribute name must be string, not 'int'
attempt(lambda: setattr(1, 2, 3))  # expect: attribute name must be string, not 'int'
attempt(lambda: hex(1, 2))  # expect: hex() takes exactly one argument (2 given)
attempt(lambda: sum(1, 2, 3))  # expect: sum() takes at most 2 arguments (3 given)
attempt(lambda: print(end=2))  # expect: end must be None or a string, not int
attempt(lambda: repr())  # expect: repr() takes exactly one argument (0 given)
attempt(lambda: hash())  # expect: hash() takes exactly one argument (0 given)
attempt(lambda: callable())  # expect: callable() takes exactly one argument (0 given)
attempt(lambda: divmod(1))  # expect: divmod expected 2 arguments, got 1
attempt(lambda: round(number=1.5, ndigits=1))  # expect: 1.5
attempt(lambda: int.bit_length())  # expect: unbound method int.bit_length() needs an argument
attempt(lambda: [].append(x=1))  # expect: list.append() takes no keyword arguments
attempt(lambda: {}.get(key=1))  # expect: dict.get() takes no keyword arguments
attempt(lambda: "".join(sep=1))  # expect: str.join() takes no keyword arguments
attempt(lambda: min(key=len))  # expect: min expected at least 1 argument, got 0
attempt(lambda: id())  # expect: id() takes exactly one argument (0 given)
attempt(lambda: iter())  # expect: iter expected at least 1 argument, got 0
attempt(lambda: any([], []))  # expect: any() takes exactly one argument (2 given)
attempt(lambda: zip(strict=1, x=2))  # expect: zip() takes at most 1 keyword argument (2 given)
attempt(lambda: input(1, 2))  # expect: input expected at most 1 argument, got 2
attempt(lambda: open())  # expect: open() missing required argument 'file' (pos 1)
attempt(lambda: vars(1, 2))  # expect: vars expected at most 1 argument, got 2
attempt(lambda: format())  # expect: format expected at least 1 argument, got 0
attempt(lambda: ascii())  # expect: ascii() takes exactly one argument (0 given)
