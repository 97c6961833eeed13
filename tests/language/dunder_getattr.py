# __getattr__ is asked only when nothing was found; __getattribute__ always.
class Echo:
    known = 1

    def __getattr__(self, name):
        if name.startswith("x"):
            raise AttributeError(f"no {name} here")
        return f"<{name}>"


class Traced:
    def __init__(self):
        self.log = []
        self.value = 5

    def __getattribute__(self, name):
        if name != "log":
            self.log.append(name)
        return super().__getattribute__(name)


echo = Echo()
print(echo.known, echo.anything, getattr(echo, "more"), hasattr(echo, "xyz"))
# expect: 1 <anything> <more> False
print(getattr(echo, "xyz", "default"))  # expect: default
try:
    echo.xyz
except AttributeError as error:
    print(error, "/", error.name)  # expect: no xyz here / xyz
traced = Traced()
traced.value += 1
print(traced.value, traced.log)  # expect: 6 ['value', 'value']
