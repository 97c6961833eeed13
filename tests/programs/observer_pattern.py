# Subjects and observers, with weak coupling by callables.
class Subject:
    def __init__(self):
        self._observers = {}

    def on(self, event):
        def register(function):
            self._observers.setdefault(event, []).append(function)
            return function

        return register

    def emit(self, event, *args, **kwargs):
        results = []
        for observer in self._observers.get(event, ()):
            try:
                results.append(observer(*args, **kwargs))
            except Exception as error:
                results.append(f"{observer.__name__} failed: {error}")
        return results


door = Subject()


@door.on("open")
def light(room):
    return f"light on in {room}"


@door.on("open")
def alarm(room, silent=False):
    if room == "vault":
        raise RuntimeError("intruder")
    return "alarm ok" + (" (silent)" if silent else "")


@door.on("close")
class Counter:
    total = 0

    def __init__(self, room):
        Counter.total += 1


print(door.emit("open", "hall"), door.emit("open", "vault"), door.emit("open", "x", silent=True), door.emit("nothing"))
door.emit("close", "hall")
door.emit("close", "vault")
print(Counter.total)
