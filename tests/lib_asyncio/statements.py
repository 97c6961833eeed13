"""The kinds of statements that generate.py makes programs of.

Each function writes one statement, or a few that belong together, into the program `p`; `depth`
says how many blocks are open around it.
"""


def step(p, depth):
    p.line(f"log({p.label()!r})")


def nap(p, depth):
    p.line(f"await asyncio.sleep({p.delay()})")


def turns(p, depth):
    p.line(f"log('turns', await Turns({p.random.randint(0, 3)}))")


def fail(p, depth):
    p.block(
        f"if budget % {p.random.randint(2, 4)} == 0:",
        lambda: p.line(f"raise ValueError({p.label()!r})"),
    )


def call(p, depth):
    p.line(f"log({p.label()!r}, await {p.call()})")


def guarded(p, depth):
    p.block("try:", lambda: p.body(depth))
    p.finish(depth)


def manager(p, depth):
    swallows = p.chance(50)
    p.block(f"async with Guard({p.label()!r}, {swallows}):", lambda: p.body(depth))


def locked(p, depth):
    name = p.pick(p.random.choice(["lock", "semaphore", "condition"]))
    label = p.label()
    p.block(
        f"async with {name}:",
        lambda: p.line(f"log('holds', {name!r}, {label!r}, str({name}).split('[')[-1])"),
        lambda: p.body(depth, 1, 2),
    )


def by_hand(p, depth):
    name = p.pick(p.random.choice(["lock", "semaphore"]))
    p.line(f"log('acquired', {name!r}, await {name}.acquire())")
    p.block("try:", lambda: p.body(depth, 1, 2))
    p.block("finally:", lambda: p.line(f"{name}.release()"))


def bare_release(p, depth):
    name = p.pick(p.random.choice(["lock", "semaphore"]))
    p.block("try:", lambda: p.line(f"{name}.release()"))
    p.block(
        "except (RuntimeError, ValueError) as error:",
        lambda: p.line(f"log({name!r}, show(error))"),
    )


def event(p, depth):
    name = p.pick("event")
    form = p.random.randrange(4)
    if form == 0:
        p.line(f"{name}.set()")
    elif form == 1:
        p.line(f"{name}.clear()")
    elif form == 2:
        p.line(f"{name}.set()")
        p.line(f"{name}.clear()")
    else:
        p.line(f"log('event', {name!r}, await {name}.wait())")


def condition(p, depth):
    name = p.pick("condition")
    label = p.label()

    def use():
        form = p.random.randrange(4)
        if form == 0:
            p.line(f"{name}.notify({p.random.choice(['', '2'])})")
        elif form == 1:
            p.line(f"{name}.notify_all()")
        elif form == 2:
            p.line(f"log('notified', {label!r}, await {name}.wait())")
        else:
            p.line(f"log('true', {label!r}, "
                   f"await {name}.wait_for(lambda: beat % {p.random.randint(2, 5)} == 0))")

    p.block(f"async with {name}:", use, lambda: p.body(depth, 0, 1) if p.chance(30) else None)


def queue(p, depth):
    name = p.pick("queue")
    label = p.label()
    form = p.random.randrange(9)
    if form < 2:
        p.line(f"await {name}.put({label!r})")
        p.line(f"log('put', {label!r}, {name})")
    elif form < 4:
        p.block(
            f"for number in range({p.random.randint(1, 3)}):",
            lambda: p.line(f"log('got', {name!r}, await {name}.get())"),
            lambda: p.block("if beat % 2:", lambda: done(p, name)),
        )
    elif form == 4:
        p.block("try:", lambda: p.line(f"{name}.put_nowait({label!r})"))
        p.block("except Exception as error:", lambda: p.line(f"log({name!r}, show(error))"))
    elif form == 5:
        p.block("try:", lambda: p.line(f"log('got', {name}.get_nowait())"))
        p.block("except Exception as error:", lambda: p.line(f"log({name!r}, show(error))"))
    elif form == 6:
        p.line(f"await {name}.join()")
        p.line(f"log('joined', {name})")
    elif form == 7 and p.chance(30):
        p.line(f"{name}.shutdown({p.random.choice(['', 'immediate=True'])})")
    else:
        done(p, name)


def done(p, name):
    p.block("try:", lambda: p.line(f"{name}.task_done()"))
    p.block("except ValueError as error:", lambda: p.line(f"log({name!r}, show(error))"))


def barrier(p, depth):
    name = p.pick("barrier")
    form = p.random.randrange(8)
    if form == 0:
        p.line(f"await {name}.reset()")
    elif form == 1 and p.chance(40):
        p.line(f"await {name}.abort()")
    elif form == 2:
        p.block(f"async with {name} as place:", lambda: p.line(f"log('met', {name!r}, place)"))
    else:
        p.block("try:", lambda: p.line(f"log('met', {name!r}, await {name}.wait())"))
        p.block(
            "except asyncio.BrokenBarrierError as error:",
            lambda: p.line(f"log({name!r}, show(error), {name}.n_waiting, {name}.broken)"),
        )


def timeout(p, depth):
    label = p.label()

    def limited():
        if p.chance(25):
            p.line(f"limit.reschedule(now() + start + {p.delay()})")
        p.body(depth, 1, 3)

    def attempt():
        if p.chance(15):
            when = f"asyncio.timeout_at(now() + start + {p.delay()})"
        else:
            when = f"asyncio.timeout({p.limit()})"
        p.block(f"async with {when} as limit:", limited)
        p.line(f"log('in time', {label!r}, limit.expired())")

    if p.chance(70):
        p.block("try:", attempt)
        p.block(
            "except TimeoutError as error:",
            lambda: p.line(f"log('too late', {label!r}, show(error), limit.expired())"),
        )
    else:
        attempt()


def wait_for(p, depth):
    label = p.label()
    what = "leaf()" if p.chance(15) else p.call()
    p.block(
        "try:",
        lambda: p.line(f"log({label!r}, await asyncio.wait_for({what}, {p.limit()}))"),
    )
    p.block(
        "except TimeoutError as error:",
        lambda: p.line(f"log('too late', {label!r}, show(error))"),
    )


def gather(p, depth):
    label = p.label()
    flag = ", return_exceptions=True" if p.chance(50) else ""
    if p.chance(30):
        p.line(f"group = asyncio.gather({p.awaitables()}{flag})")
        p.line("await asyncio.sleep(0)")
        p.block("if budget % 2:", lambda: p.line(f"log('cancel gather', group.cancel({label!r}))"))
        p.line("log(group)")
        p.line(f"log({label!r}, await group)")
    else:
        p.line(f"log({label!r}, await asyncio.gather({p.awaitables()}{flag}))")


def wait(p, depth):
    label = p.label()
    when = p.random.choice(["ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"])
    calls = [f"spawn({p.call()})" for _ in range(p.random.randint(1, 3))]
    p.line(f"some = [{', '.join(calls)}]")
    p.line(f"done, pending = await asyncio.wait(some, timeout={p.limit()}, "
           f"return_when=asyncio.{when})")
    p.line(f"log({label!r}, len(done), len(pending), [outcome(task) for task in some])")
    if p.chance(50):
        p.block("for task in some:", lambda: p.line("task.cancel()"))


def as_completed(p, depth):
    label = p.label()
    limit = p.limit()
    calls = ", ".join(p.call() for _ in range(p.random.randint(1, 3)))
    if p.chance(50):
        p.line(f"stream = asyncio.as_completed([{calls}], timeout={limit})")
        p.block(
            "try:",
            lambda: p.block(
                "for item in stream:",
                lambda: p.line(f"log({label!r}, await item)"),
            ),
        )
    else:
        p.line(f"some = [spawn(coro) for coro in [{calls}]]")
        p.block(
            "try:",
            lambda: p.block(
                f"async for task in asyncio.as_completed(some, timeout={limit}):",
                lambda: p.line(f"log({label!r}, some.index(task), outcome(task))"),
            ),
        )
    p.block(
        "except (TimeoutError, KeyError) as error:",
        lambda: p.line(f"log({label!r}, show(error))"),
    )


def shield(p, depth):
    label = p.label()
    p.line(f"inner = spawn({p.call()})")
    p.block("try:", lambda: p.line(f"log({label!r}, await asyncio.shield(inner))"))
    p.block(
        "except asyncio.CancelledError as error:",
        lambda: p.line(f"log('shielded', {label!r}, show(error), outcome(inner))"),
        lambda: p.line(p.random.choice(["raise", "log(await inner)"])),
    )


def group(p, depth):
    label = p.label()

    def children():
        for _ in range(p.random.randint(1, 3)):
            p.line(f"spawned.append(group.create_task({p.call()}))")
        if p.chance(60):
            p.body(depth, 1, 2)
        if p.chance(15):
            p.line("log(group)")
        if p.chance(15):
            p.block(
                "if not spawned[-1].done():",
                lambda: p.line(f"spawned.append(group.create_task({p.call()}))"),
            )

    def whole():
        p.block("async with asyncio.TaskGroup() as group:", children)

    form = p.random.randrange(4)
    if form == 0:
        whole()
    elif form == 1:
        p.block("try:", whole)
        p.block(
            "except* (KeyError, ValueError) as errors:",
            lambda: p.line(f"log('group', {label!r}, show(errors))"),
        )
    elif form == 2:
        p.block("try:", whole)
        p.block(
            "except BaseException as error:",
            lambda: p.line(f"log('group', {label!r}, show(error), "
                           "asyncio.current_task().cancelling())"),
            lambda: p.line("raise"),
        )
    else:
        p.block("try:", whole)
        p.block(
            "except BaseExceptionGroup as error:",
            lambda: p.line(f"log('group', {label!r}, show(error))"),
        )
        p.block("else:", lambda: p.line(f"log('group ends', {label!r})"))
    p.line("await asyncio.sleep(0)")


def background(p, depth):
    p.line(f"spawn({p.call()})")


def join_task(p, depth):
    label = p.label()
    p.line(f"child = spawn({p.call()}, name={label!r})")
    if p.chance(50):
        p.line(f"await asyncio.sleep({p.delay()})")
    if p.chance(40):
        p.line(f"log('cancel', {label!r}, child.cancel({p.random.choice(['', repr(label)])}))")
    p.block("try:", lambda: p.line(f"log({label!r}, await child)"))
    p.block(
        "except (asyncio.CancelledError, KeyError, ValueError) as error:",
        lambda: p.line(f"log('child', {label!r}, show(error), child.cancelling())"),
        lambda: p.line("raise") if p.chance(40) else None,
    )


def leaf(p, depth):
    p.line(f"leaves.append(spawn({p.random.choice(['fails', 'asyncio.sleep'])}({p.delay()})))")


def cancel_some(p, depth):
    p.line(f"kill({p.random.randrange(8)}{p.random.choice(['', ', ' + repr(p.label())])})")


def cancel_self(p, depth):
    p.block(
        f"if budget % {p.random.randint(2, 4)} == 0:",
        lambda: p.line("log('cancels itself', asyncio.current_task().cancel())"),
    )


def later(p, depth):
    what = p.random.choice(
        [f"{p.pick('event')}.set", f"kill, {p.random.randrange(8)}", f"log, {p.label()!r}"]
    )
    form = p.random.randrange(3)
    if form == 0:
        p.line(f"asyncio.get_running_loop().call_soon({what})")
    else:
        p.line(f"timer = asyncio.get_running_loop().call_later({p.delay()}, {what})")
        if p.chance(20):
            p.line(f"await asyncio.sleep({p.delay()})")
            p.line("timer.cancel()")


def state(p, depth):
    kind = p.random.choice(["lock", "semaphore", "event", "condition", "barrier", "queue"])
    name = p.pick(kind)
    p.line(f"log({name!r}, str({name}).partition('[')[2] or str({name}))")


def context(p, depth):
    label = p.label()
    if p.chance(50):
        p.line(f"variable.set({label!r})")
    p.line(f"log({label!r}, 'variable', variable.get())")


def shielded_wait(p, depth):
    label = p.label()
    p.block(
        "try:",
        lambda: p.line(f"log({label!r}, await asyncio.wait_for("
                       f"asyncio.shield({p.call()}), {p.limit()}))"),
    )
    p.block(
        "except (TimeoutError, ValueError) as error:",
        lambda: p.line(f"log('gave up', {label!r}, show(error))"),
    )


def nested_gather(p, depth):
    label = p.label()
    flags = [", return_exceptions=True" if p.chance(50) else "" for _ in range(2)]
    p.line(f"inner = asyncio.gather({p.awaitables()}{flags[0]})")
    p.line(f"outer = asyncio.gather(inner, {p.call()}{flags[1]})")
    p.line(f"asyncio.get_running_loop().call_later({p.delay()}, "
           f"{p.random.choice(['inner', 'outer'])}.cancel)")
    p.block("try:", lambda: p.line(f"log({label!r}, await outer)"))
    p.block(
        "except (KeyError, asyncio.CancelledError) as error:",
        lambda: p.line(f"log({label!r}, show(error), outcome(inner), outer.done())"),
    )


def future(p, depth):
    label = p.label()
    form = p.random.randrange(4)
    if form == 0:
        p.line("box.append(asyncio.get_running_loop().create_future())")
        p.line(f"box[-1].add_done_callback(lambda future: log('settled', {label!r}))")
        p.block("try:", lambda: p.line(f"log({label!r}, await box[-1])"))
        p.block("except KeyError as error:", lambda: p.line(f"log({label!r}, show(error))"))
    else:
        action = [
            "",
            f"box[-1].set_result({label!r})",
            f"box[-1].set_exception(KeyError({label!r}))",
            f"log('cancel future', box[-1].cancel({label!r}))",
        ][form]
        p.block(
            "if box:",
            lambda: p.block("try:", lambda: p.line(action)),
            lambda: p.block(
                "except asyncio.InvalidStateError as error:",
                lambda: p.line(f"log({label!r}, show(error))"),
            ),
        )


def generator(p, depth):
    label = p.label()
    form = p.random.randrange(3)
    source = f"count_up({label!r}, {p.random.randint(1, 4)})"
    if form == 0:
        p.line(f"log({label!r}, [number async for number in {source}])")
    elif form == 1:
        p.line(f"stream = {source}")
        p.block(
            "async for number in stream:",
            lambda: p.line(f"log({label!r}, number)"),
            lambda: p.block(f"if number == {p.random.randrange(3)}:", lambda: p.line("break")),
        )
        p.line("await stream.aclose()")
    else:
        p.block(
            f"async for number in {source}:",
            lambda: p.line(f"log({label!r}, number)"),
            lambda: p.body(depth, 0, 1),
        )



def context_by_hand(p, depth):
    label = p.label()
    form = p.random.randrange(6)
    p.line("copied = contextvars.copy_context()")
    if form == 0:
        p.line(f"copied.run(variable.set, {label!r})")
        p.line("log(variable.get(), copied[variable], variable in copied)")
    elif form == 1:
        p.line(f"spawn({p.call()}, context=copied)")
        p.line("await asyncio.sleep(0)")
        p.line("log('shared', copied.get(variable))")
    elif form == 2:
        p.line(f"token = variable.set({label!r})")
        p.block("if budget % 2:", lambda: p.line(f"await asyncio.sleep({p.delay()})"))
        p.line("variable.reset(token)")
        p.block("try:", lambda: p.line("variable.reset(token)"))
        p.block("except RuntimeError as error:",
                lambda: p.line("log(str(error).split(' var')[0], token.old_value)"))
    elif form == 3:
        p.line(f"token = copied.run(variable.set, {label!r})")
        p.block("try:", lambda: p.line("variable.reset(token)"))
        p.block("except ValueError as error:",
                lambda: p.line("log(str(error).split('> ')[-1], variable.get())"))
    elif form == 4:
        p.line(f"variable.set({label!r})")
        p.line("asyncio.get_running_loop().call_soon(lambda: log(variable.get()), context=copied)")
        p.line("asyncio.get_running_loop().call_soon(lambda: log(variable.get()))")
    else:
        p.block("try:", lambda: p.line("copied.run(copied.run, log)"))
        p.block("except RuntimeError as error:", lambda: p.line("log(str(error).split(': ')[0])"))


def awaited(p, depth):
    label = p.label()
    count = p.random.randint(0, 3)
    kind = p.random.choice(["Turns", "Iterator", "Thrower", "Around"])
    inner = {
        "Around": p.random.choice([f"Turns({count})", f"Around(Turns({count}))", p.call()])
    }.get(kind, count)
    p.block("try:", lambda: p.line(f"log({label!r}, await {kind}({inner}))"))
    p.block("except asyncio.CancelledError as error:",
            lambda: p.line(f"log({label!r}, show(error))"),
            lambda: p.line("raise") if p.chance(50) else None)


def odd(p, depth):
    what = p.random.choice(
        ["42", "'text'", "(turn for turn in range(3))", "asyncio.get_running_loop().create_future()",
         "asyncio.current_task()", "None", "leaf()"]
    )
    p.line(f"log('odd', await Odd({what}))")


def by_sends(p, depth):
    turns = ", ".join(str(p.random.randint(0, 2)) for _ in range(p.random.randint(1, 2)))
    kinds = ["'send'", "'send'", "'send'", "'close'", "'value'", "KeyError('by hand')",
             "ValueError('by hand')", "GeneratorExit()", "StopIteration(3)",
             "asyncio.CancelledError('by hand')"]
    acts = ", ".join(p.random.choice(kinds) for _ in range(p.random.randint(2, 6)))
    source = p.random.choice([f"chain({p.random.randint(0, 2)}, {turns})",
                              f"asyncio.sleep(0, {p.label()!r})"])
    p.line(f"drive({source}, [{acts}])")


def stream(p, depth):
    label = p.label()
    form = p.random.randrange(9)
    if form == 0:
        p.line(f"streams.append(count_up({label!r}, {p.random.randint(1, 4)}))")
    elif form == 1:
        p.block("if streams:", lambda: p.line("streams.pop()"))
    elif form == 2:
        p.line(f"some = count_up({label!r}, 3)")
        p.line("log(await anext(some), await anext(some, 'default'))")
        p.line("del some")
    else:
        act = [f"anext(streams[-1], {label!r})", f"streams[-1].asend({label!r})", "streams[-1].asend(None)",
               f"streams[-1].athrow(ValueError({label!r}))", "streams[-1].aclose()",
               "anext(streams[-1])"][form - 3]
        p.block("if streams:", lambda: p.block(
            "try:", lambda: p.line(f"log('stream', {label!r}, await {act})")),
            lambda: p.block(
            "except (StopAsyncIteration, ValueError, TypeError, RuntimeError) as error:",
            lambda: p.line(f"log('stream', {label!r}, show(error))")))


def callback(p, depth):
    label = p.label()
    form = p.random.randrange(6)
    if form == 0:
        p.line(f"leaf().add_done_callback(lambda task: log('done', {label!r}, outcome(task)))")
    elif form == 1:
        p.line("leaf().add_done_callback(log)" if p.chance(20) else "leaf().add_done_callback(kill)")
    elif form == 2:
        p.line("box.append(leaf())")
        p.line("box[-1].add_done_callback(leaves.remove)")
        p.line("box[-1].add_done_callback(leaves.remove)")
        p.block("if budget % 2:",
                lambda: p.line("log('removed', box[-1].remove_done_callback(leaves.remove))"))
    elif form == 3:
        p.line(f"handle = asyncio.get_running_loop().call_soon(log, {label!r})")
        p.block("if budget % 2:", lambda: p.line("handle.cancel()"))
        p.line("log('handle', handle.cancelled())")
    elif form == 4:
        p.line(f"timer = asyncio.get_running_loop().call_at(start + now() + {p.delay()}, log, {label!r})")
        p.line("log('timer', timer.when() - start, timer.cancelled())")
        p.block("if budget % 2:", lambda: p.line("timer.cancel()"))
        p.line("log('timer', timer.cancelled())")
    else:
        p.line("asyncio.get_running_loop().call_soon(int, 'no number')")
        p.line("asyncio.get_running_loop().call_exception_handler("
               f"{{'message': {label!r}, 'task': asyncio.current_task()}})")


def deaf(p, depth):
    p.line(f"spawn(swallows({p.delay()}))")


def deaf_wait(p, depth):
    label = p.label()
    p.block("try:", lambda: p.line(
        f"log({label!r}, await asyncio.wait_for(swallows({p.delay()}), {p.limit()}))"))
    p.block("except TimeoutError as error:", lambda: p.line(f"log({label!r}, show(error))"))


def count_requests(p, depth):
    p.line("log('requests', asyncio.current_task().cancelling())")
    p.block("if budget % 3 == 0:",
            lambda: p.line("log('uncancel', asyncio.current_task().uncancel())"))


def eager(p, depth):
    label = p.label()
    p.line(f"started = asyncio.eager_task_factory(asyncio.get_running_loop(), {p.call()}, "
           f"name={label!r})")
    p.line(f"log({label!r}, outcome(started))")
    p.line("spawned.append(started)")
    if p.chance(30):
        p.line("log(started.cancel())")


def shows_itself(p, depth):
    p.line(p.random.choice([
        "log(repr(asyncio.current_task()).split(' name')[0])",
        "log(repr(leaf()).split('at ')[0])",
        "log(len(asyncio.all_tasks()))",
        "log(asyncio.current_task().get_coro().__name__, len(leaf().get_stack()))",
        "log(asyncio.current_task() in asyncio.all_tasks(), leaf() in asyncio.all_tasks())",
        "log(asyncio.get_running_loop().is_running(), leaf().cancelling())",
    ]))


def drop(p, depth):
    """Something that nobody asks for any more."""
    label = p.label()
    p.line(p.random.choice([
        f"asyncio.create_task(fails({p.delay()}), name={label!r})",
        f"asyncio.get_running_loop().create_future().set_exception(KeyError({label!r}))",
        f"asyncio.gather(fails(0), fails({p.delay()}), {p.call()})",
        f"asyncio.shield(fails({p.delay()}))",
        f"count_up({label!r}, 2).aclose().close()",
        "spawned.pop()",
    ]) if p.chance(95) else "spawned.clear()")


def interrupt(p, depth):
    error = p.random.choice(["KeyboardInterrupt()", "SystemExit(3)", "GeneratorExit()"])
    form = p.random.randrange(3)
    call = f"interrupts({p.delay()}, {error})"
    p.line([f"await {call}", f"spawn({call})", f"group = asyncio.gather({call}, {p.call()})"][form])


def group_in_group(p, depth):
    label = p.label()

    def inner():
        p.line(f"spawned.append(outer.create_task({p.call()}))")
        p.block("async with asyncio.TaskGroup() as inner:",
                lambda: p.line(f"spawned.append(inner.create_task({p.call()}, name={label!r}))"),
                lambda: p.line(f"spawned.append(outer.create_task({p.call()}))"),
                lambda: p.body(depth, 0, 2))
        p.body(depth, 0, 1)

    p.block("try:", lambda: p.block("async with asyncio.TaskGroup() as outer:", inner))
    p.block("except* KeyError as errors:", lambda: p.line(f"log({label!r}, show(errors))"))
    p.line(f"log({label!r}, asyncio.current_task().cancelling())")


def timeout_in_timeout(p, depth):
    label = p.label()

    def inner():
        p.block(f"async with asyncio.timeout({p.limit()}) as inner:",
                lambda: p.body(depth, 1, 2),
                lambda: p.line(f"outer.reschedule(start + now() + {p.delay()})")
                if p.chance(30) else None,
                lambda: p.line("await asyncio.sleep(0.25)"))
        p.body(depth, 0, 1)

    p.block("try:", lambda: p.block(f"async with asyncio.timeout({p.limit()}) as outer:", inner))
    p.block("except TimeoutError as error:",
            lambda: p.line(f"log({label!r}, show(error), outer.expired(), inner.expired())"))


STATEMENTS = {
    function.__name__: function
    for function in (
        step, nap, turns, fail, call, guarded, manager, locked, by_hand, bare_release, event,
        condition, queue, barrier, timeout, wait_for, gather, wait, as_completed, shield, group,
        background, leaf, join_task, cancel_some, cancel_self, later, state, context,
        shielded_wait, nested_gather, future, generator, context_by_hand, awaited, odd, by_sends,
        stream, callback, deaf, deaf_wait, count_requests, eager, shows_itself, drop, interrupt,
        group_in_group, timeout_in_timeout,
    )
}

COMPOUND = {
    "guarded", "manager", "locked", "by_hand", "condition", "timeout", "group", "generator",
    "group_in_group", "timeout_in_timeout",
}
# These may end the whole program early.
FATAL = {"interrupt", "odd"}
