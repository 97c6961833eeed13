# What string methods say to wrong arguments.
def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: "a".upper(1))  # expect: str.upper() takes no arguments (1 given)
attempt(lambda: "a".lower(x=1))  # expect: str.lower() takes no keyword arguments
attempt(lambda: "a".split(",", 1, 2))  # expect: split() takes at most 2 arguments (3 given)
attempt(lambda: "a".splitlines(1, 2))  # expect: splitlines() takes at most 1 argument (2 given)
attempt(lambda: "a".count())  # expect: count expected at least 1 argument, got 0
attempt(lambda: "a".encode(1, 2, 3))  # expect: encode() takes at most 2 arguments (3 given)
attempt(lambda: "a".isalpha("b"))  # expect: str.isalpha() takes no arguments (1 given)
attempt(lambda: "a".partition(1))  # expect: must be str, not int
attempt(lambda: "a".title(1))  # expect: str.title() takes no arguments (1 given)
attempt(lambda: "a".expandtabs("a"))  # expect: 'str' object cannot be interpreted as an integer
attempt(lambda: str.upper())  # expect: unbound method str.upper() needs an argument
attempt(lambda: str.upper(5))
# expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
attempt(lambda: "a".join(1, 2))  # expect: str.join() takes exactly one argument (2 given)
attempt(lambda: "a".replace("a", "b", x=1))
# expect: replace() got an unexpected keyword argument 'x'
