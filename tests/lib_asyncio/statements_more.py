"""More kinds of statements that generate.py makes programs of: things that meet.

What statements.py has one at a time stands here in each other's way: groups whose body fails too,
generators that two tasks want, waiting for locks against the clock, misuse that asyncio refuses.
"""

REFUSED = "(RuntimeError, TypeError, ValueError, asyncio.InvalidStateError)"


def shown(p, kind, label):
    """What follows a `try` whose error is only shown."""
    p.block(f"except {kind} as error:", lambda: p.line(f"log({label!r}, show(error))"))


def attempt(p, kind, line):
    """One line whose errors of this kind are shown."""
    p.block("try:", lambda: p.line(line))
    shown(p, kind, p.label())


def failing_group(p, depth):
    label = p.label()
    delay = p.delay()

    def children():
        for _ in range(p.random.randint(1, 3)):
            call = p.random.choice(
                [f"fails({delay})", f"fails({p.delay()})", f"swallows({p.delay()})",
                 f"fails_late({p.delay()})", p.call()])
            p.line(f"spawned.append(group.create_task({call}))")
        form = p.random.randrange(5)
        if form == 0:
            p.line(f"await asyncio.sleep({delay})")
            p.line(f"raise ValueError({label!r})")
        elif form == 1:
            p.line(f"await asyncio.sleep({delay})")
            p.line("raise asyncio.CancelledError('by hand')")
        elif form == 2:
            p.line(f"spawned.append(group.create_task(has_children(group, {p.random.randint(1, 3)})))")
        elif form == 3:
            p.line("asyncio.current_task().cancel('from inside')")
            if p.chance(50):
                p.line("await asyncio.sleep(0)")

    p.block("try:", lambda: p.block("async with asyncio.TaskGroup() as group:", children))
    form = p.random.randrange(3)
    if form == 0:
        shown(p, "BaseException", label)
    elif form == 1:
        p.block("except* ValueError as errors:", lambda: p.line(f"log({label!r}, 'value', show(errors))"))
        p.block("except* KeyError as errors:",
                lambda: p.line(f"log({label!r}, 'key', show(errors))"),
                lambda: p.line(f"raise LookupError({label!r})") if p.chance(30) else None)
    else:
        shown(p, "ExceptionGroup", label)
    p.line(f"log({label!r}, asyncio.current_task().cancelling())")
    if p.chance(30):
        attempt(p, "RuntimeError", f"group.create_task({p.call()})")
    if p.chance(15):
        p.block("try:", lambda: p.block("async with group:", lambda: p.line("log('again')")))
        shown(p, "RuntimeError", label)


def chained(p, depth):
    """An error that has a note, and a cause or a context."""
    label = p.label()

    def inner():
        p.line(f"await fails_late({p.delay()})" if p.chance(50) else f"raise KeyError({label!r})")

    def handler():
        p.line(f"error.add_note('note {label}')")
        p.line(p.random.choice(
            ["raise", f"raise ValueError({label!r}) from error", f"raise ValueError({label!r})",
             f"raise ValueError({label!r}) from None", f"await fails({p.delay()})",
             f"log(await asyncio.gather(fails(0), {p.call()}, return_exceptions=True))"]))

    def whole():
        p.block("try:", inner)
        p.block("except (KeyError, ValueError) as error:", handler)

    p.block("try:", whole)
    shown(p, "(KeyError, ValueError)", label)


def returning(p, depth):
    """Functions inside functions, with a `finally` that has something to say about the end."""
    label = p.label()
    number = p.labels

    def inner():
        p.block("try:", lambda: p.body(depth + 1, 1, 2))
        p.block("finally:",
                lambda: p.line(f"log('leaving', {label!r})"),
                lambda: p.line(p.random.choice(
                    [f"return {label!r}", f"await asyncio.sleep({p.delay()})",
                     f"raise ValueError({label!r})", "log(await asyncio.shield(leaf()))",
                     "asyncio.current_task().cancel()", f"await {p.call()}"])))

    p.block(f"async def inner{number}():", inner)
    form = p.random.randrange(3)
    if form == 0:
        p.line(f"log({label!r}, await inner{number}())")
    elif form == 1:
        p.line(f"spawn(inner{number}())")
    else:
        p.block("try:", lambda: p.line(f"await asyncio.wait_for(inner{number}(), {p.limit()})"))
        shown(p, "(ValueError, TimeoutError)", label)


def against_the_clock(p, depth):
    """Waiting for something shared, no longer than so."""
    label = p.label()
    form = p.random.randrange(6)
    limit = p.limit()
    if form == 0:
        what = f"{p.pick('event')}.wait()"
    elif form == 1:
        what = f"{p.pick('queue')}.{p.random.choice(['get()', f'put({label!r})', 'join()'])}"
    elif form == 2:
        what = f"{p.pick('barrier')}.wait()"
    else:
        name = p.pick(p.random.choice(["lock", "semaphore", "condition"]))
        what = f"{name}.acquire()"

    def use():
        p.line(f"log({label!r}, await asyncio.wait_for({what}, {limit}))")
        if form > 2:
            p.block("try:", lambda: p.body(depth, 0, 1),
                    lambda: p.line(f"await asyncio.sleep({p.delay()})"))
            p.block("finally:", lambda: p.line(f"{name}.release()"))

    p.block("try:", use)
    shown(p, "(TimeoutError, asyncio.BrokenBarrierError, asyncio.QueueShutDown)", label)


def condition_against_the_clock(p, depth):
    name = p.pick("condition")
    label = p.label()
    what = p.random.choice([f"{name}.wait()", f"{name}.wait_for(lambda: beat % 4 == 0)"])

    def use():
        if p.chance(50):
            p.block(f"async with asyncio.timeout({p.limit()}):", lambda: p.line(f"log(await {what})"))
        else:
            p.line(f"log(await asyncio.wait_for({name}.wait(), {p.limit()}))")

    p.block("try:", lambda: p.block(f"async with {name}:", use))
    shown(p, "(TimeoutError, RuntimeError)", label)
    if p.chance(30):
        attempt(p, "RuntimeError", f"{name}.notify()")
    if p.chance(20):
        attempt(p, "RuntimeError", f"await {name}.wait()")


def two_for_one_stream(p, depth):
    """An async generator that more than one task wants to go on."""
    label = p.label()
    p.line(f"shared = count_up({label!r}, {p.random.randint(1, 4)})")
    p.line("kept.append(shared)")
    acts = [p.random.choice(["anext(shared)", "anext(shared, 'default')", "shared.asend(None)",
                             "shared.asend('sent')", f"shared.athrow(ValueError({label!r}))",
                             "shared.aclose()", "shared.athrow(GeneratorExit())"])
            for _ in range(p.random.randint(2, 3))]
    p.line("some = [" + ", ".join(f"spawn(awaits({act}))" for act in acts) + "]")
    if p.chance(40):
        p.line(f"await asyncio.sleep({p.delay()})")
        p.line("some[0].cancel()")
    p.line("await asyncio.wait(some)")
    p.line(f"log({label!r}, [outcome(task) for task in some], shared.ag_running)")
    if p.chance(50):
        p.line("log([number async for number in shared])")


def stream_of_streams(p, depth):
    label = p.label()
    form = p.random.randrange(4)
    if form == 0:
        p.line(f"log({label!r}, [(a, b) async for a in count_up('outer', 2) "
               f"async for b in count_up({label!r}, {p.random.randint(1, 2)})])")
    elif form == 1:
        p.line(f"log({label!r}, {{a: await asyncio.sleep({p.delay()}, a) async for a in "
               f"count_up({label!r}, 3) if a != 1}})")
    elif form == 2:
        p.block(f"async with contextlib.aclosing(count_up({label!r}, 3)) as items:",
                lambda: p.block("async for item in items:",
                                lambda: p.line("log('item', item)"),
                                lambda: p.body(depth, 0, 1),
                                lambda: p.line("break") if p.chance(30) else None))
    else:
        p.line(f"log({label!r}, [await asyncio.sleep(0, a) for a in range({p.random.randint(1, 3)})], "
               f"{{a async for a in count_up({label!r}, 2)}})")


def stream_with_context(p, depth):
    """Async generators see the variables of whoever asks for the next item."""
    label = p.label()
    p.line(f"seen = sees_variable({label!r}, {p.random.randint(1, 3)})")
    p.line("kept.append(seen)")
    p.line(f"variable.set({label!r})")
    p.line("log('sees', await anext(seen, None), variable.get())")
    p.line("log('other', await spawn(awaits(anext(seen, None)), "
           "context=contextvars.copy_context()), variable.get())")
    if p.chance(50):
        p.line("await seen.aclose()")
        p.line("log(variable.get())")


def shared_context(p, depth):
    """Two tasks in one context, or a callback in that of another task."""
    label = p.label()
    p.line("copied = contextvars.copy_context()")
    form = p.random.randrange(4)
    if form == 0:
        p.line(f"some = [spawn(sets_variable(f'{label} {{number}}', {p.delay()}), context=copied) "
               "for number in range(2)]")
        p.line("await asyncio.wait(some)")
        p.line("log([outcome(task) for task in some], copied[variable], variable.get())")
    elif form == 1:
        p.line("leaf().add_done_callback(lambda task: log('in', variable.get()), context=copied)")
        p.line(f"copied.run(variable.set, {label!r})")
    elif form == 2:
        p.line(f"child = spawn(sets_variable({label!r}, {p.delay()}))")
        p.line("await asyncio.sleep(0)")
        p.line("log(child.get_context().get(variable), variable.get())")
    else:
        p.block("async with asyncio.TaskGroup() as group:",
                lambda: p.line(f"group.create_task(sets_variable({label!r}, 0), context=copied)"),
                lambda: p.line(f"group.create_task(sets_variable('own', 0))"))
        p.line("log(copied.get(variable), variable.get(), len(copied) - len(contextvars.copy_context()))")


def workers(p, depth):
    """Producers and consumers of a queue of their own."""
    label = p.label()
    size = p.random.randint(0, 2)
    kind = p.random.choice(["Queue", "Queue", "LifoQueue", "PriorityQueue"])
    p.line(f"jobs = asyncio.{kind}({size})")
    p.line(f"crew = [spawn(works(jobs, {p.delay()}), name=f'{label} {{number}}') "
           f"for number in range({p.random.randint(1, 3)})]")

    def use():
        p.block(f"for job in range({p.random.randint(2, 5)}):", lambda: p.line("await jobs.put(job)"))
        if p.chance(30):
            p.line(f"crew[0].cancel({label!r})")
        p.line(p.random.choice(
            ["await jobs.join()", "jobs.shutdown()", "jobs.shutdown(immediate=True)",
             f"await asyncio.wait_for(jobs.join(), {p.limit()})", "log(jobs)"]))

    p.block("try:", use)
    shown(p, "(TimeoutError, asyncio.QueueShutDown)", label)
    p.block("finally:",
            lambda: p.block("for worker in crew:", lambda: p.line("worker.cancel()")))
    p.line(f"log({label!r}, await asyncio.gather(*crew, return_exceptions=True))")


def refusals(p, depth):
    """What asyncio refuses to do.

    Not here: CPython 3.13.0 forgets its running loop after it has refused to run it again.
    """
    label = p.label()
    line = p.random.choice([
        "asyncio.run(fails(0))",
        "asyncio.get_running_loop().close()",
        "await asyncio.wait([])",
        "await asyncio.wait([fails(0)])",
        "await asyncio.wait([leaf()], return_when='SOMETIME')",
        "await asyncio.wait(leaf())",
        "asyncio.create_task(42)",
        "asyncio.ensure_future('text')",
        "await asyncio.gather(1)",
        "asyncio.as_completed(leaf())",
        "asyncio.Semaphore(-1)",
        "asyncio.Barrier(0)",
        "await 42",
        "leaf().set_result(1)",
        "leaf().set_exception(ValueError())",
        "leaf().result()",
        "leaf().exception()",
        "asyncio.get_running_loop().create_future().set_exception(StopIteration())",
        "asyncio.get_running_loop().create_future().set_exception(42)",
        "asyncio.timeout(1).reschedule(2)",
        "asyncio.TaskGroup().create_task(fails(0))",
        "await asyncio.current_task()",
        "asyncio.get_running_loop().call_soon(fails)",
        "asyncio.get_running_loop().call_later(None, log)",
        "asyncio.get_running_loop().call_at(None, log)",
        "asyncio.get_running_loop().set_task_factory(42)",
        "asyncio.get_running_loop().set_exception_handler(42)",
    ])
    attempt(p, REFUSED, f"log({label!r}, {line})" if not line.startswith("await") else line)


def awaited_twice(p, depth):
    label = p.label()
    p.line(f"twice = {p.call()}")
    form = p.random.randrange(4)
    if form == 0:
        p.line(f"log({label!r}, await twice)")
        attempt(p, "RuntimeError", "await twice")
    elif form == 1:
        p.line(f"spawn(awaits(twice))")
        p.line("await asyncio.sleep(0)")
        attempt(p, "RuntimeError", "await twice")
    elif form == 2:
        p.line(f"child = spawn(twice)")
        p.line(f"await asyncio.sleep({p.random.choice(['0', '0.125'])})")
        attempt(p, "(RuntimeError, ValueError)", "log(twice.send(None))")
        p.line(f"log({label!r}, end_of(twice)[0], outcome(child))")
    else:
        p.line("twice.close()")
        attempt(p, "RuntimeError", "log(await twice)")


def stacks(p, depth):
    """Things to leave again, in a stack."""
    label = p.label()

    def fill():
        for _ in range(p.random.randint(1, 3)):
            p.line(p.random.choice([
                f"await stack.enter_async_context(Guard({p.label()!r}, {p.chance(50)}))",
                f"stack.push_async_callback(asyncio.sleep, {p.delay()})",
                f"stack.callback(log, {p.label()!r})",
                f"await stack.enter_async_context({p.pick('lock')})",
                f"await stack.enter_async_context(asyncio.timeout({p.limit()}))",
                f"stack.push_async_callback(fails, {p.delay()})",
                f"await stack.enter_async_context(managed({p.label()!r}))",
            ]))
        p.body(depth, 0, 2)

    p.block("try:", lambda: p.block("async with contextlib.AsyncExitStack() as stack:", fill))
    shown(p, "(KeyError, ValueError, TimeoutError)", label)


def managed(p, depth):
    label = p.label()
    p.block("try:", lambda: p.block(f"async with managed({label!r}) as entered:",
                                    lambda: p.line("log(entered)"), lambda: p.body(depth, 1, 2)))
    shown(p, "(KeyError, ValueError, RuntimeError)", label)


def first_of(p, depth):
    """as_completed by hand: duplicates, tasks that are there already, leaving early."""
    label = p.label()
    calls = ", ".join(f"spawn({p.call()})" for _ in range(p.random.randint(1, 3)))
    p.line(f"some = [{calls}]")
    if p.chance(30):
        p.line("some.append(some[0])")
    p.line(f"items = asyncio.as_completed(some, timeout={p.limit()})")
    form = p.random.randrange(3)

    def take():
        if form == 0:
            p.line("log(await next(items))")
            p.line("log(await next(items, leaf()))")
        elif form == 1:
            p.line("log(outcome(await anext(items)))")
            p.line("some[-1].cancel('left')")
            p.line("log([outcome(task) async for task in items])")
        else:
            p.line("log([await item for item in items])")

    p.block("try:", take)
    shown(p, "(KeyError, ValueError, TimeoutError, asyncio.CancelledError, StopAsyncIteration)", label)


def cancelled_twice(p, depth):
    label = p.label()
    p.line(f"child = spawn({p.random.choice([p.call(), f'swallows({p.delay()})', f'fails_late({p.delay()})'])})")
    if p.chance(70):
        p.line(f"await asyncio.sleep({p.random.choice(['0', '0', '0.125'])})")
    p.line(f"log(child.cancel('first'), child.cancelling())")
    p.line(p.random.choice(["await asyncio.sleep(0)", "log(child.uncancel())", "pass"]))
    p.line(f"log(child.cancel('second'), child.cancelling())")
    p.block("try:", lambda: p.line(p.random.choice(
        ["await child", "await asyncio.shield(child)", "await asyncio.wait([child])",
         "await asyncio.gather(child, return_exceptions=True)", f"await asyncio.wait_for(child, {p.limit()})"])))
    shown(p, "(asyncio.CancelledError, KeyError, ValueError, TimeoutError)", label)
    p.line(f"log({label!r}, outcome(child), child.cancelling(), asyncio.current_task().cancelling())")


def timeout_misused(p, depth):
    label = p.label()
    p.line(f"limit = asyncio.timeout({p.limit()})")
    form = p.random.randrange(4)
    p.line("log(str(limit).partition(' when')[0], limit.when() is None, limit.expired())")
    if form == 0:
        attempt(p, "RuntimeError", f"limit.reschedule(start + now() + {p.delay()})")
    p.block("try:", lambda: p.block("async with limit:",
            lambda: p.line("log(str(limit).partition(' when')[0])"),
            lambda: p.line("limit.reschedule(None)") if form == 1 else None,
            lambda: p.line("limit.reschedule(start + now())") if form == 2 else None,
            lambda: p.body(depth, 1, 2)))
    shown(p, "TimeoutError", label)
    p.line("log(str(limit).partition(' when')[0], limit.expired())")
    if form == 3:
        p.block("try:", lambda: p.block("async with limit:", lambda: p.line("log('again')")))
        shown(p, "RuntimeError", label)
    elif p.chance(40):
        attempt(p, "RuntimeError", "limit.reschedule(None)")


def callbacks_more(p, depth):
    label = p.label()
    form = p.random.randrange(5)
    p.line(f"child = spawn({p.call()})")
    if form == 0:
        p.line("child.add_done_callback(lambda task: task.add_done_callback(lambda task: log('again')))")
    elif form == 1:
        p.line(f"child.add_done_callback(lambda task: spawn(fails({p.delay()})))")
    elif form == 2:
        p.line("child.add_done_callback(lambda task: 1 / 0)")
        p.line(f"child.add_done_callback(lambda task: log({label!r}, outcome(task)))")
    elif form == 3:
        p.line("me = asyncio.current_task()")
        p.line(f"child.add_done_callback(lambda task: me.cancel({label!r}))")
    else:
        p.line("await asyncio.wait([child])")
        p.line(f"child.add_done_callback(lambda task: log({label!r}, outcome(task)))")
        p.line("log('added')")


def ensured(p, depth):
    label = p.label()
    what = p.random.choice([f"Turns({p.random.randint(0, 2)})", "leaf()", p.call(),
                            f"Around({p.call()})",
                            f"asyncio.gather({p.awaitables()})"])
    p.line(f"one = asyncio.ensure_future({what})")
    if p.chance(30):
        p.line("await asyncio.sleep(0)")
    if p.chance(40):
        p.line(f"log(one.cancel({label!r}))")
    p.block("try:", lambda: p.line(f"log({label!r}, await one)"))
    shown(p, "(KeyError, ValueError, TypeError, asyncio.CancelledError)", label)


def eager_ones(p, depth):
    """Tasks that begin at once: inside a group, one inside the other, cancelled by the first step."""
    label = p.label()
    make = "asyncio.eager_task_factory(asyncio.get_running_loop(), {})"
    form = p.random.randrange(4)
    if form == 0:
        p.line(f"one = {make.format(make.format(p.call()).join(['awaits(', ')']))}")
    elif form == 1:
        p.line("me = asyncio.current_task()")
        p.line(f"one = {make.format('cancels(me, ' + p.delay() + ')')}")
    elif form == 2:
        p.line("one = asyncio.eager_task_factory(asyncio.get_running_loop(), "
               f"{p.call()}, context=contextvars.copy_context())")
    else:
        p.line(f"one = {make.format('sets_variable(' + repr(label) + ', ' + p.delay() + ')')}")
    p.line("spawned.append(one)")
    p.line(f"log({label!r}, outcome(one), one in asyncio.all_tasks(), variable.get())")
    p.block("try:", lambda: p.line(p.random.choice(
        ["log(await one)", "await asyncio.sleep(0)", f"await asyncio.wait_for(one, {p.limit()})"])))
    shown(p, "(KeyError, ValueError, TimeoutError)", label)


MORE = {
    function.__name__: function
    for function in (
        failing_group, chained, returning, against_the_clock, condition_against_the_clock,
        two_for_one_stream, stream_of_streams, stream_with_context, shared_context, workers,
        refusals, awaited_twice, stacks, managed, first_of, cancelled_twice, timeout_misused,
        callbacks_more, ensured, eager_ones,
    )
}
MORE_COMPOUND = {"returning", "stream_of_streams", "stacks", "managed", "timeout_misused"}
