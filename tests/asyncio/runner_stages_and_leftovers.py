# Runner: what each stage allows, what close() does with leftovers, contexts that runs share.
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default=0)


def attempt(name, act):
    try:
        print(name, "->", act())
    except BaseException as error:
        print(name, "!!", type(error).__name__, error)


async def adds():
    variable.set(variable.get() + 1)
    return variable.get()


async def leaves(kind):
    async def left():
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            print("  leftover cancelled", kind)
            if kind == "fails":
                raise ValueError("leftover")
            if kind == "lingers":
                await asyncio.sleep(1)
                print("  lingered")
            raise

    asyncio.create_task(left(), name="left")
    await asyncio.sleep(0)
    return "main is over"


runner = asyncio.Runner()
attempt("run", lambda: runner.run(adds()))
attempt("again", lambda: runner.run(adds()))
attempt("own context", lambda: runner.run(adds(), context=contextvars.Context()))
attempt("after it", lambda: runner.run(adds()))
attempt("outside", variable.get)
attempt("get_loop", lambda: runner.get_loop().is_running())
attempt("not a coroutine", lambda: runner.run(5))
for kind in "plain", "fails", "lingers":
    attempt(kind, lambda: runner.run(leaves(kind)))
attempt("close", runner.close)
attempt("close again", runner.close)
coro = adds()
attempt("run closed", lambda: runner.run(coro))
coro.close()
attempt("get_loop closed", runner.get_loop)
attempt("enter closed", runner.__enter__)
with asyncio.Runner(debug=True) as runner:
    print(runner.get_loop().get_debug(), runner.get_loop().is_closed())
    loop = runner.get_loop()
    attempt("inside", lambda: runner.run(inside(runner)) if False else runner.run(adds()))
print(loop.is_closed())


async def inside(runner):
    coro = adds()
    try:
        runner.run(coro)
    finally:
        coro.close()


with asyncio.Runner() as runner:
    attempt("run inside run", lambda: runner.run(inside(runner)))
    attempt("still fine", lambda: runner.run(adds()))


async def cancels_itself():
    asyncio.current_task().cancel("myself")
    await asyncio.sleep(0)


async def raises(error):
    raise error


for coro in (cancels_itself(), raises(SystemExit(3)), raises(KeyboardInterrupt()), raises(GeneratorExit()),
             raises(StopIteration(1)), raises(asyncio.CancelledError("raised"))):
    attempt(coro.__name__, lambda: asyncio.run(coro))
made = []


def factory():
    made.append(asyncio.new_event_loop())
    return made[-1]


attempt("factory", lambda: asyncio.run(adds(), loop_factory=factory))
print(len(made), made[0].is_closed())
attempt("lazy", lambda: type(asyncio.Runner(loop_factory=lambda: 1 / 0)))
attempt("lazy run", lambda: asyncio.Runner(loop_factory=lambda: 1 / 0).get_loop())
