"""Cancellation through awaitables, tasks and futures of the program's own; contexts; stacks; callbacks."""

import asyncio
import gc
import io

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


def chain(e, depth=0):
    if e is None or depth > 5:
        return '-'
    return f'{type(e).__name__}{e.args} c:[{chain(e.__cause__, depth + 1)}] x:[{chain(e.__context__, depth + 1)}] {e.__suppress_context__}'


class Stubborn(asyncio.Task):

    def cancel(self, msg=None):
        print('  Stubborn.cancel', msg)
        return super().cancel(msg=('wrapped', msg))


class Refusing(asyncio.Future):

    def cancel(self, msg=None):
        print('  Refusing.cancel', msg)
        return False


class Lying(asyncio.Future):

    def cancel(self, msg=None):
        print('  Lying.cancel', msg)
        return True


class Raising(asyncio.Future):

    def cancel(self, msg=None):
        print('  Raising.cancel')
        raise KeyError('cancel')


class Completing(asyncio.Future):

    def cancel(self, msg=None):
        print('  Completing.cancel', msg)
        self.set_result('done instead')
        return True


class Erring(asyncio.Future):

    def cancel(self, msg=None):
        self.set_exception(ValueError('instead'))
        return True


class Await:

    def __init__(self, inner, how):
        self.inner, self.how, self.held = (inner, how, Held('Await ' + how))

    def __await__(self):
        held = Held('await ' + self.how)
        try:
            return (yield from self.inner.__await__())
        except asyncio.CancelledError as e:
            print('  await saw', e.args)
            if self.how == 'swallow':
                return 'swallowed'
            if self.how == 'yield':
                yield
                return 'yielded'
            if self.how == 'other':
                raise KeyError('await')
            raise
        finally:
            print('  await left')


class Iter:

    def __init__(self, fut):
        self.fut, self.held = (fut, Held('Iter'))

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self.fut.done():
            raise StopIteration(self.fut.result())
        self.fut._asyncio_future_blocking = True
        return self.fut


class IterThrow(Iter):

    def send(self, v):
        return next(self)

    def throw(self, t, v=None, tb=None):
        print('  throw', repr(t), v, tb)
        raise t if isinstance(t, BaseException) else v

    def close(self):
        print('  close')


async def user(what, how):
    held = Held('user ' + how)
    try:
        r = await what
    except BaseException as e:
        print('  user saw', chain(e), asyncio.current_task().cancelling())
        raise
    print('  user got', r)
    await asyncio.sleep(0)
    print('  user went on')
    return r


async def finals(what, how):
    held = Held('finals')
    try:
        try:
            await what
        finally:
            try:
                await asyncio.sleep(0)
                raise ValueError('one')
            except ValueError:
                try:
                    await asyncio.sleep(0)
                finally:
                    raise KeyError('two')
    except BaseException as e:
        print('  finals', chain(e))
        raise


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print('  handler', c['message'].split(' at 0x')[0].split('<')[0], chain(c.get('exception'))))
    n = 0

    def whats():
        for k in (asyncio.Future, Refusing, Lying, Raising, Completing, Erring):
            yield (k.__name__, lambda k=k: k())
        for how in ('swallow', 'yield', 'other', 'pass'):
            yield (how, lambda how=how: Await(asyncio.Future(), how))
            yield (how + 'coro', lambda how=how: Await(asyncio.sleep(1), how))
        yield ('iter', lambda: Iter(asyncio.Future()))
        yield ('iterthrow', lambda: IterThrow(asyncio.Future()))
        yield ('sleep', lambda: asyncio.sleep(1))
        yield ('stubborn', lambda: Stubborn(asyncio.sleep(1), loop=loop))
    for f in (user, finals):
        for name, make in whats():
            for kind in (asyncio.Task, Stubborn):
                for kills in ((0,), (1,), (1, 1), (1, 2), (1, 2, 3)):
                    n += 1
                    print(n, f.__name__, name, kind.__name__, kills)
                    t = kind(f(make(), name), loop=loop)
                    t.add_done_callback(lambda t: print('  done', t.cancelled()))
                    for beat in range(5):
                        for k in kills:
                            if k == beat:
                                try:
                                    print('  kill', t.cancel(f'k{beat}'), t.cancelling(), t._must_cancel, t._fut_waiter is not None)
                                except BaseException as e:
                                    print('  kill raised', chain(e))
                                    e = None
                        await asyncio.sleep(0)
                    if not t.done():
                        print('  still', len(t.get_stack()))
                        w = t._fut_waiter
                        if w is not None and (not w.done()):
                            asyncio.Future.set_result(w, 'late') if not isinstance(w, asyncio.Task) else w.cancel()
                        w = None
                    try:
                        print('  gave', await t)
                    except BaseException as e:
                        print('  raised', chain(e))
                        e = None
                    s = io.StringIO()
                    t.print_stack(file=s)
                    print('  stack', len(s.getvalue()) > 10)
                    t = None
                    print('  dropped')
                    await asyncio.sleep(1)

    def raises(*a):
        raise asyncio.CancelledError('callback')
    loop.call_soon(raises)
    await asyncio.sleep(0)
    print('after callback')
    fut = asyncio.Future()
    fut.add_done_callback(raises)
    fut.cancel('m')
    await asyncio.sleep(0)
    print('after done callback')
    me = asyncio.current_task()
    loop.call_soon(me.cancel, 'by callback')
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print('main', chain(e), me.uncancel())
    a = asyncio.create_task(asyncio.sleep(1))
    b = asyncio.create_task(asyncio.sleep(1))
    a.add_done_callback(lambda _: print('cancels b', b.cancel('from a')))
    b.add_done_callback(lambda _: print('cancels a', a.cancel('from b')))
    await asyncio.sleep(0)
    a.cancel('first')
    print(await asyncio.gather(a, b, return_exceptions=True))


asyncio.run(main())
print = str  # what the collector finds in the end comes in no certain order
