# A registry of commands, checked arguments, help texts.
import functools
import inspect


class UsageError(Exception):
    pass


class App:
    def __init__(self):
        self.commands = {}

    def command(self, name=None, **types):
        def register(function):
            signature = inspect.signature(function)

            @functools.wraps(function)
            def wrapper(*arguments):
                if len(arguments) > len(signature.parameters):
                    raise UsageError(f"{wrapper.__name__} takes at most {len(signature.parameters)} arguments")
                converted = []
                for (key, parameter), argument in zip(signature.parameters.items(), arguments):
                    try:
                        converted.append(types.get(key, str)(argument))
                    except ValueError:
                        raise UsageError(f"{key} must be {types[key].__name__}, not {argument!r}") from None
                return function(*converted)

            self.commands[name or function.__name__] = wrapper
            return wrapper

        return register

    def run(self, line):
        name, *arguments = line.split()
        try:
            return self.commands[name](*arguments)
        except KeyError:
            return f"unknown command {name}"
        except (UsageError, TypeError) as error:
            return f"error: {error}"

    def help(self):
        for name, function in sorted(self.commands.items()):
            yield f"{name}{inspect.signature(function)}: {function.__doc__}"


app = App()


@app.command(a=int, b=int)
def add(a, b=10):
    """Add two numbers."""
    return a + b


@app.command("say", times=int)
def repeat(text, times=1):
    """Repeat a text."""
    return text * times


for line in ("add 1 2", "add 5", "add x", "say ho 3", "add", "nothing", "add 1 2 3"):
    print(f"{line!r}: {app.run(line)}")
# expect: 'add 1 2': 3
# expect: 'add 5': 15
# expect: 'add x': error: a must be int, not 'x'
# expect: 'say ho 3': hohoho
# expect: 'add': error: add() missing 1 required positional argument: 'a'
# expect: 'nothing': unknown command nothing
# expect: 'add 1 2 3': error: add takes at most 2 arguments
print("\n".join(app.help()))
# expect: add(a, b=10): Add two numbers.
# expect: say(text, times=1): Repeat a text.
