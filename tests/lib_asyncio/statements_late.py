"""Still more kinds of statements that generate.py makes programs of: what comes at one moment.

Here things are arranged to meet: a lock is granted and its waiter cancelled in the same beat, limits
end together, a group fails inside a group that fails, the exception handler is another one now.
"""

from statements_more import attempt, shown


def same_moment(p, depth):
    """Something is granted, and whoever waits for it is cancelled, in one beat or the next."""
    label = p.label()
    kind, wait, grant = p.random.choice([
        ("asyncio.Lock()", "await thing.acquire()", "thing.release()"),
        ("asyncio.Semaphore(0)", "await thing.acquire()", "thing.release()"),
        ("asyncio.Event()", "await thing.wait()", "thing.set()"),
        ("asyncio.Queue()", "log(await thing.get())", "thing.put_nowait('item')"),
        ("asyncio.LifoQueue()", "log(await thing.get())", "thing.put_nowait('item')"),
        ("asyncio.Queue()", "log(await thing.get())", "thing.shutdown()"),
        ("asyncio.get_running_loop().create_future()", "log(await thing)", "thing.set_result('result')"),
        ("asyncio.get_running_loop().create_future()", "log(await thing)", "thing.cancel('future')"),
    ])
    p.line(f"thing = {kind}")
    if "Lock" in kind:
        p.line("await thing.acquire()")

    def waiter():
        p.block("try:", lambda: p.line(wait))
        p.block("except (asyncio.CancelledError, asyncio.QueueShutDown) as error:",
                lambda: p.line(f"log({label!r}, 'not granted', show(error))"),
                lambda: p.line(p.random.choice(["raise", "return 'swallowed'"])))
        p.line("return 'granted'")

    p.block("async def waits(thing):", waiter)
    p.line(f"some = [spawn(waits(thing)) for number in range({p.random.randint(1, 3)})]")
    p.line(f"await asyncio.sleep({p.random.choice(['0', '0', '0.125'])})")
    acts = [grant, f"some[0].cancel({p.random.choice(['', repr(label)])})"]
    if p.chance(30):
        acts.insert(1, "await asyncio.sleep(0)")
    if p.chance(40):
        acts.reverse()
    for act in acts:
        p.line(act)
    p.line(f"done, pending = await asyncio.wait(some, timeout={p.delay()})")
    p.line(f"log({label!r}, [outcome(task) for task in some], str(thing).partition('[')[2])")
    p.block("for task in some:", lambda: p.line("task.cancel()"))


def limits_that_meet(p, depth):
    """Limits inside limits that end together, with a group between them, or a cancellation."""
    label = p.label()
    moment = p.random.choice(["0", "0.125", "0.25"])
    other = moment if p.chance(60) else p.delay()

    def inner():
        p.block(f"async with asyncio.timeout({other}) as inner:",
                lambda: p.line(f"await asyncio.sleep({p.random.choice([moment, '1'])})"),
                lambda: p.line(f"inner.reschedule(start + now() + {p.delay()})") if p.chance(30) else None,
                lambda: p.body(depth + 2, 0, 1))

    def grouped():
        p.line(f"spawned.append(group.create_task({p.call()}))")
        inner()

    def outer():
        if p.chance(40):
            p.block("async with asyncio.TaskGroup() as group:", grouped)
        else:
            inner()

    if p.chance(40):
        p.line(f"asyncio.get_running_loop().call_later({moment}, asyncio.current_task().cancel, {label!r})")
    p.block("try:", lambda: p.block(f"async with asyncio.timeout({moment}) as outer:", outer))
    p.block("except (TimeoutError, ExceptionGroup, asyncio.CancelledError) as error:",
            lambda: p.line(f"log({label!r}, show(error), outer.expired(), "
                           "asyncio.current_task().cancelling())"))
    if p.chance(50):
        p.line("log('left', asyncio.current_task().uncancel())")
    p.line("await asyncio.sleep(0)")


def groups_in_groups(p, depth):
    """Groups that fail inside each other, each with its `except*`."""
    label = p.label()
    depths = p.random.randint(2, 3)

    def level(number):
        name = f"group{number}"

        def children():
            for _ in range(p.random.randint(1, 2)):
                call = p.random.choice([f"fails({p.delay()})", f"fails_late({p.delay()})", p.call(),
                                        f"interrupts({p.delay()}, ValueError({label!r}))"])
                p.line(f"spawned.append({name}.create_task({call}))")
            if number < depths:
                level(number + 1)
            else:
                p.body(depth + number, 0, 1)

        p.block("try:", lambda: p.block(f"async with asyncio.TaskGroup() as {name}:", children))
        kind = p.random.choice(["KeyError", "ValueError", "(KeyError, LookupError)", "Exception"])
        p.block(f"except* {kind} as errors:",
                lambda: p.line(f"log({label!r}, {number}, show(errors))"),
                lambda: p.line(p.random.choice(
                    ["pass", "raise", f"raise LookupError({number})",
                     f"raise LookupError({number}) from errors", f"await asyncio.sleep({p.delay()})"])))

    p.block("try:", lambda: level(1))
    p.block("except Exception as error:",
            lambda: p.line(f"log({label!r}, 'all', show(error))"))


def parts_of_groups(p, depth):
    """What split, subgroup and derive make of an ExceptionGroup."""
    label = p.label()
    parts = ", ".join(p.random.choice(
        [f"KeyError({label!r})", "ValueError(1)", "ExceptionGroup('inner', [KeyError(2), OSError(3)])",
         "asyncio.CancelledError()"]) for _ in range(p.random.randint(1, 3)))
    p.line(f"whole = BaseExceptionGroup({label!r}, [{parts}])")
    p.line("whole.add_note('noted')")
    p.line("log(type(whole).__name__, [show(part) for part in whole.split(KeyError)])")
    p.line("log(show(whole.subgroup(lambda error: isinstance(error, ValueError))))")

    def raised():
        p.line(f"raise whole" if p.chance(60) else "raise whole from KeyError('cause')")

    def handled():
        p.block("try:", raised)
        p.block("except* KeyError as errors:",
                lambda: p.line("log('keys', show(errors), errors.__traceback__ is not None)"),
                lambda: p.line("raise") if p.chance(30) else None)
        p.block("except* OSError as errors:",
                lambda: p.line("log('os', show(errors))"),
                lambda: p.line(f"raise ValueError({label!r})") if p.chance(30) else None)

    p.block("try:", handled)
    p.block("except BaseException as error:", lambda: p.line(f"log({label!r}, show(error))"))


def other_handler(p, depth):
    """The loop's exception handler: another one, one that fails, none."""
    label = p.label()
    form = p.random.randrange(4)
    p.line("loop = asyncio.get_running_loop()")
    p.line("log(loop.get_exception_handler() is told)")
    if form == 0:
        p.line(f"loop.set_exception_handler(lambda loop, context: log({label!r}, sorted(context)))")
        p.line("loop.call_soon(int, 'no number')")
    elif form == 1:
        p.line("loop.set_exception_handler(lambda loop, context: 1 / 0)")
        p.line("loop.call_soon(int, 'no number')")
    elif form == 2:
        p.line("loop.set_exception_handler(None)")
        p.line(f"loop.call_later({p.delay()}, int, 'no number')")
    else:
        p.line(f"loop.call_exception_handler({{'message': {label!r}, 'more': 1}})")
    p.line(f"await asyncio.sleep({p.delay()})")
    p.line("loop.set_exception_handler(told)")


def about_a_task(p, depth):
    label = p.label()
    p.line(f"child = spawn({p.call()}, name={label!r})")
    for _ in range(p.random.randint(1, 3)):
        p.line(p.random.choice([
            "child.set_name(f'{child.get_name()}+')",
            "log(child.get_name(), child.done(), child.cancelled(), child.cancelling())",
            "log([frame.f_code.co_name for frame in child.get_stack()])",
            "log(child.get_coro().cr_frame is None, child.get_coro().__name__)",
            "log(str(child).partition(' coro')[0])",
            "log(child.uncancel(), child.cancelling())",
            "log(child in asyncio.all_tasks(), asyncio.current_task() in asyncio.all_tasks())",
            f"log(child.cancel(), child.cancel({label!r}), child.cancelling())",
            f"await asyncio.sleep({p.delay()})",
            "log(child.get_loop() is asyncio.get_running_loop(), asyncio.isfuture(child))",
        ]))


def streams_that_are_thrown_into(p, depth):
    """An async generator that is being iterated, thrown into or closed by another task."""
    label = p.label()
    act = p.random.choice([f"shared.athrow(ValueError({label!r}))", "shared.aclose()",
                           "anext(shared, 'stolen')", "shared.asend('sent')",
                           "shared.athrow(asyncio.CancelledError('thrown'))"])

    def disturb():
        p.line(f"await asyncio.sleep({p.delay()})")
        p.block("try:", lambda: p.line(f"log('disturbs', await {act})"))
        p.block("except BaseException as error:",
                lambda: p.line(f"log('disturbed', show(error))"),
                lambda: p.line("raise") if p.chance(20) else None)

    p.line(f"shared = count_up({label!r}, {p.random.randint(2, 4)})")
    p.block(f"async def disturbs(shared):", disturb)
    p.line("spawn(disturbs(shared))")

    def iterate():
        p.block("async for number in shared:",
                lambda: p.line(f"log({label!r}, number)"),
                lambda: p.line(f"await asyncio.sleep({p.delay()})") if p.chance(70) else None)

    p.block("try:", iterate)
    shown(p, "(RuntimeError, ValueError, asyncio.CancelledError)", label)
    p.line("log(shared.ag_running, shared.ag_frame is None)")


def streams_that_yield_late(p, depth):
    """A generator that gives something, or waits, while it is being left."""
    label = p.label()
    number = p.labels

    def body():
        def attempted():
            p.line(f"yield {label!r}, 1")
            p.line(f"await asyncio.sleep({p.delay()})")
            p.line(f"yield {label!r}, 2")

        p.block("try:", attempted)
        form = p.random.randrange(4)
        if form == 0:
            p.block("finally:", lambda: p.line(f"yield {label!r}, 'late'"))
        elif form == 1:
            p.block("except GeneratorExit:", lambda: p.line(f"log({label!r}, 'exits')"),
                    lambda: p.line(p.random.choice(["raise", "return", "raise KeyError('exit')"])))
        elif form == 2:
            p.block("finally:", lambda: p.line(f"await asyncio.sleep({p.delay()})"),
                    lambda: p.line(f"log({label!r}, 'slept')"))
        else:
            p.block("except asyncio.CancelledError as error:",
                    lambda: p.line(f"log({label!r}, show(error))"),
                    lambda: p.line(f"yield 'cancelled'"))

    p.block(f"async def late{number}():", body)
    form = p.random.randrange(4)

    def use():
        p.line(f"some = late{number}()")
        if form == 0:
            p.block("async for item in some:", lambda: p.line("log(item)"), lambda: p.line("break"))
            p.line("log(await some.aclose())")
        elif form == 1:
            p.line("log(await anext(some), await some.athrow(asyncio.CancelledError('in')))")
            p.line("log(await anext(some, 'end'))")
        elif form == 2:
            p.line("log(await anext(some))")
            p.line("log(await asyncio.wait_for(anext(some), 0.125))")
        else:
            p.line("log([item async for item in some])")

    p.block("try:", use)
    shown(p, "(RuntimeError, KeyError, TimeoutError, StopAsyncIteration, asyncio.CancelledError)", label)


def conditions_in_turn(p, depth):
    """Several wait for one condition; some are told, some are cancelled."""
    label = p.label()
    p.line("turn = asyncio.Condition()")

    def waiter():
        def held():
            p.block("try:", lambda: p.line(p.random.choice(
                ["log('woken', number, await turn.wait())",
                 "log('woken', number, await turn.wait_for(lambda: beat % 3))"])))
            p.block("finally:", lambda: p.line("log('holds', number, turn.locked())"),
                    lambda: p.line(f"await asyncio.sleep({p.delay()})") if p.chance(50) else None)

        p.block("async with turn:", held)

    p.block("async def waits(number):", waiter)
    p.line(f"some = [spawn(waits(number)) for number in range({p.random.randint(2, 4)})]")
    p.line(f"await asyncio.sleep({p.random.choice(['0', '0.125'])})")
    acts = ["turn.notify()", "turn.notify(2)", "turn.notify_all()", "some[0].cancel()", "some[-1].cancel()",
            "await asyncio.sleep(0)", "log(str(turn).partition('[')[2])"]

    def tell():
        for _ in range(p.random.randint(1, 4)):
            p.line(p.random.choice(acts))

    p.block("async with turn:", tell)
    p.line(f"done, pending = await asyncio.wait(some, timeout={p.delay()})")
    p.line(f"log({label!r}, [outcome(task) for task in some])")
    p.block("for task in some:", lambda: p.line("task.cancel()"))


def waits_again(p, depth):
    """Waiting for what is done already, twice, by several at once."""
    label = p.label()
    p.line(f"one = {p.random.choice(['leaf()', f'spawn({p.call()})'])}")
    ways = ["await asyncio.wait([one])", "await asyncio.shield(one)", f"await asyncio.wait_for(one, {p.limit()})",
            "await asyncio.gather(one, one, return_exceptions=True)", "await one",
            f"await asyncio.wait([one, leaf()], timeout={p.delay()}, return_when='FIRST_COMPLETED')",
            "[await item for item in asyncio.as_completed([one, one])]"]
    picked = [p.random.choice(ways) for _ in range(2)]

    def both():
        for way in picked:
            p.line(f"{way}")
            p.line(f"log({label!r}, outcome(one))")

    p.block("try:", both)
    shown(p, "(KeyError, ValueError, TimeoutError, asyncio.CancelledError)", label)


def timers(p, depth):
    """Handles of timers and callbacks that cancel each other."""
    label = p.label()
    p.line("loop = asyncio.get_running_loop()")
    p.line(f"first = loop.call_later({p.delay()}, log, {label!r}, 'first')")
    p.line(f"second = loop.call_later({p.delay()}, first.cancel)")
    form = p.random.randrange(4)
    if form == 0:
        p.line(f"third = loop.call_at(start + now() - 1, log, {label!r}, 'past')")
        p.line("third.cancel()" if p.chance(30) else "log(third.when() < start + now())")
    elif form == 1:
        p.line(f"loop.call_soon(loop.call_soon, log, {label!r}, 'two turns')")
    elif form == 2:
        p.line("second.cancel()")
        p.line("log(first.cancelled(), second.cancelled(), second.when() == second.when())")
    else:
        p.line("log(first == second, hash(first) == hash(first), first <= first)")
    if p.chance(50):
        p.line(f"await asyncio.sleep({p.delay()})")
        p.line("log(first.cancelled(), second.cancelled())")


def errors_in_handlers(p, depth):
    """An error while an error, or a cancellation, is being dealt with, in several frames."""
    label = p.label()
    number = p.labels

    def inner():
        p.block("try:", lambda: p.line(p.random.choice(
            [f"await fails({p.delay()})", f"await asyncio.sleep({p.delay()})", f"await {p.call()}",
             f"raise ValueError({label!r})"])))
        p.block("except BaseException as error:",
                lambda: p.line(f"log({label!r}, show(error))"),
                lambda: p.line(p.random.choice(
                    [f"await fails({p.delay()})", f"raise KeyError({label!r}) from error",
                     f"raise LookupError({label!r})", "raise error", "raise",
                     f"log(await asyncio.gather(fails(0), return_exceptions=True))"])))
        p.block("finally:",
                lambda: p.line(p.random.choice(
                    ["await asyncio.sleep(0)", f"log('finally', {label!r})", f"await asyncio.shield(leaf())"])))

    p.block(f"async def dealing{number}():", inner)
    p.block("try:", lambda: p.line(p.random.choice(
        [f"await dealing{number}()", f"await spawn(dealing{number}())",
         f"await asyncio.wait_for(dealing{number}(), {p.limit()})",
         f"await asyncio.gather(dealing{number}(), fails(0))"])))
    shown(p, "(Exception, asyncio.CancelledError)", label)


def context_of_things(p, depth):
    """Which context a callback, a group's child, a generator's end and an eager task see."""
    label = p.label()
    form = p.random.randrange(5)
    p.line(f"token = variable.set({label!r})")
    if form == 0:
        p.line(f"loop = asyncio.get_running_loop()")
        p.line(f"loop.call_later({p.delay()}, lambda: log('sees', variable.get()))")
    elif form == 1:
        p.line("leaf().add_done_callback(lambda task: log('sees', variable.get()))")
    elif form == 2:
        p.block("async with managed('context'):", lambda: p.line("variable.set('in the block')"))
        p.line("log(variable.get())")
    elif form == 3:
        p.line("log(await asyncio.gather(*[sets_variable(number, 0) for number in range(2)]), variable.get())")
    else:
        p.line("log([await one for one in asyncio.as_completed([sets_variable('kept', 0)])], variable.get())")
    p.line("log(token.old_value is contextvars.Token.MISSING or token.old_value, token.var is variable)")
    attempt(p, "ValueError", "contextvars.copy_context().run(variable.reset, token)")
    p.line("variable.reset(token)")


LATE = {
    function.__name__: function
    for function in (
        same_moment, limits_that_meet, groups_in_groups, parts_of_groups, other_handler, about_a_task,
        streams_that_are_thrown_into, streams_that_yield_late, conditions_in_turn, waits_again, timers,
        errors_in_handlers, context_of_things,
    )
}
LATE_COMPOUND = {"limits_that_meet", "groups_in_groups"}
