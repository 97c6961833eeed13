import asyncio
import inspect
from collections import defaultdict
from functools import partial


class EventBus:
    def __init__(self):
        self.handlers = defaultdict(list)

    def on(self, event, *, priority=0):
        def register(fn):
            self.handlers[event].append((priority, fn))
            self.handlers[event].sort(key=lambda pair: -pair[0])
            return fn
        return register

    async def emit(self, event, /, **data):
        results = []
        for _, h in self.handlers.get(event, ()):
            if inspect.iscoroutinefunction(h):
                results.append(await h(**data))
            else:
                r = h(**data)
                if inspect.isawaitable(r):
                    r = await r
                results.append(r)
        return results


bus = EventBus()


@bus.on("login", priority=1)
async def greet(user, **_):
    await asyncio.sleep(0)
    return f"hello {user}"


@bus.on("login", priority=5)
def audit(user, ip="?"):
    return ("audit", user, ip)


bus.on("login")(lambda user, ip=None: greet(user + "!"))
bus.on("login", priority=-1)(partial(audit, ip="fixed"))


class Plugin:
    def __init__(self, bus):
        bus.on("logout")(self.bye)

    async def bye(self, *, user):
        raise LookupError(user)

    def __call__(self, **kw):
        return kw


async def main():
    p = Plugin(bus)
    bus.on("any")(p)
    print(await bus.emit("login", user="ann"))
    try:
        print(await bus.emit("login", user="bob", ip="1.2.3.4"))
    except TypeError as e:
        print(type(e), e)
    print(await bus.emit("any", event=1, x=2))
    print(await bus.emit("nothing"))
    try:
        await bus.emit("logout", user="ann")
    except LookupError as e:
        print(repr(e))
    for ev, hs in bus.handlers.items():
        print(ev, [(pr, getattr(h, "__qualname__", type(h).__name__)) for pr, h in hs])
    print(inspect.iscoroutinefunction(p.bye), inspect.iscoroutinefunction(p), inspect.signature(audit), inspect.signature(bus.emit), inspect.signature(p.bye))
    await bus.emit("logout", usr="x")


asyncio.run(main())
# expect: [('audit', 'ann', '?'), 'hello ann', 'hello ann!', ('audit', 'ann', 'fixed')]
# expect: [('audit', 'bob', '1.2.3.4'), 'hello bob', 'hello bob!', ('audit', 'bob', '1.2.3.4')]
# expect: [{'event': 1, 'x': 2}]
# expect: []
# expect: LookupError('ann')
# expect: login [(5, 'audit'), (1, 'greet'), (0, '<lambda>'), (-1, 'partial')]
# expect: logout [(0, 'Plugin.bye')]
# expect: any [(0, 'Plugin')]
# expect: True False (user, ip='?') (event, /, **data) (*, user)
# exit: 1
