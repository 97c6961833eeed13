"""Actors with mailboxes and a supervisor."""
import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)-8s %(name)s %(taskName)s: %(message)s")
log = logging.getLogger("actors")


class Actor:
    def __init__(self, name):
        self.name = name
        self.mailbox = asyncio.Queue()
        self.log = log.getChild(name)

    async def run(self):
        self.log.info("started")
        try:
            while (msg := await self.mailbox.get()) is not None:
                kind, *args = msg
                handler = getattr(self, f"on_{kind}", self.unknown)
                await handler(*args)
        finally:
            self.log.info("stopped")

    async def unknown(self, *args):
        self.log.warning("unknown message %r %s", args, "!" * 3)

    def tell(self, *msg):
        self.mailbox.put_nowait(msg)

    def stop(self):
        self.mailbox.put_nowait(None)


class Counter(Actor):
    def __init__(self, name):
        super().__init__(name)
        self.n = 0

    async def on_inc(self, by=1):
        self.n += by
        self.log.debug("n = %d", self.n)

    async def on_get(self, fut):
        fut.set_result(self.n)

    async def on_boom(self):
        return 1 / 0


async def supervise(actor, restarts=2):
    for i in range(restarts + 1):
        try:
            await actor.run()
            return "clean"
        except Exception:
            actor.log.exception("crashed (%d)", i)
    return "gave up"


async def main():
    c = Counter("c")
    t = asyncio.create_task(supervise(c), name="sup")
    c.tell("inc")
    c.tell("inc", 5)
    c.tell("dance", "tango", 3)
    c.tell("boom")
    f = asyncio.get_running_loop().create_future()
    c.tell("get", f)
    print(await f)
    c.tell("inc", "x")
    c.tell("boom")
    print(await t)
    log.error("args %s", {"a": 1})
    log.log(25, "custom")
    log.critical("%(k)s and %(v).2f", {"k": "key", "v": 3.14159})
    logging.info("root")
    log.debug("bad %d", "x") if False else None


asyncio.run(main())
