# Recursion through special methods.
class Loop:
    def __add__(self, other):
        return self + other

    def __getitem__(self, key):
        return self[key]

    def __str__(self):
        return str(self)

    def __eq__(self, other):
        return self == other

    def __call__(self):
        return self()

    def __iter__(self):
        return iter(self)

    def __len__(self):
        return len(self)

    def __hash__(self):
        return hash(self)

    def __bool__(self):
        return bool(self)

    @property
    def value(self):
        return self.value


loop = Loop()
for action in (lambda: loop + 1, lambda: loop[0], lambda: str(loop), lambda: loop == 1, lambda: loop(), lambda: list(loop), lambda: len(loop), lambda: hash(loop), lambda: bool(loop), lambda: loop.value):
    try:
        action()
        print("no error")
    except RecursionError as error:
        print(type(error).__name__)
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
