"""Tools for `with` and `async with`: context managers from generators, and stacks of them."""

import abc
import sys
from functools import wraps

__all__ = ["AbstractAsyncContextManager", "AbstractContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "aclosing", "asynccontextmanager",
           "chdir", "closing", "contextmanager", "nullcontext", "redirect_stderr",
           "redirect_stdout", "suppress"]

GenericAlias = type(list[int])
MethodType = type(abc.ABC.register)


class AbstractContextManager(abc.ABC):
    """What can stand after `with`; a subclass need only define __exit__."""

    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return abc._defines(C, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """What can stand after `async with`; a subclass need only define __aexit__."""

    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return abc._defines(C, "__aenter__", "__aexit__")
        return NotImplemented


class ContextDecorator:
    """A base or mixin that lets a context manager decorate functions too."""

    def _recreate_cm(self):
        # A generator-based manager works once, so each call needs a fresh one.
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class AsyncContextDecorator:
    """ContextDecorator for coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


class _GeneratorManagerBase:
    """What the plain and the async manager share: how the generator is made."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        # help() on the manager shows the function's own words.
        doc = getattr(func, "__doc__", None)
        if doc is None:
            doc = type(self).__doc__
        self.__doc__ = doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


def _is_same_failure(raised, thrown, stop_class):
    """Whether the generator let `thrown` through, changed only by the rule of PEP 479.

    A StopIteration that leaves a generator becomes a RuntimeError caused by it.  If the body of
    the `with` raised a StopIteration, that conversion must not count as a new exception.
    """
    return isinstance(thrown, stop_class) and raised.__cause__ is thrown


class _GeneratorContextManager(_GeneratorManagerBase, AbstractContextManager, ContextDecorator):
    """What a function under @contextmanager returns."""

    def __enter__(self):
        # The arguments are kept only for _recreate_cm; an entered manager is never recreated.
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()  # thrown by class, as gen.throw() allows
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            # The generator ended: it handled the exception.  Unless the StopIteration is the very
            # one that was thrown in.
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            if _is_same_failure(exc, value, StopIteration):
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            # The same exception goes on from where it was raised, without our frames in it.
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorManagerBase, AbstractAsyncContextManager,
                                    AsyncContextDecorator):
    """What a function under @asynccontextmanager returns."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            if _is_same_failure(exc, value, (StopIteration, StopAsyncIteration)):
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Make a context manager of a generator function that yields exactly once.

    What stands before the `yield` is __enter__, what it yields is the value of `as`, and what
    stands after it is __exit__; an exception of the body is raised at the `yield`.
    """
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


def asynccontextmanager(func):
    """contextmanager for async generator functions and `async with`."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


class closing(AbstractContextManager):
    """Call thing.close() at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Await thing.aclose() at the end of the block; for async generators left early."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    """Swap one of sys's streams for another; may be nested and re-entered."""

    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []  # a stack, one for each time it was entered

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Send what is printed to another file-like object."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Send what is written to sys.stderr to another file-like object."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """End the block quietly when it raises one of these exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            # Of a group, only the members asked for disappear; the rest goes on.
            match, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Do nothing: stands in where a context manager is needed but none is wanted."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Change the working directory for the length of the block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


# ---- ExitStack -----------------------------------------------------------------------------------
# A stack is a list of (is_sync, callback).  Every callback takes what __exit__ takes; plain
# callbacks are wrapped so that they do too.  Leaving the stack calls them from the last to the
# first, and each sees the exception as the ones before it left it, exactly as nested `with`
# statements would.


class _BaseExitStack:
    """What both stacks share: everything that can be entered or pushed without awaiting."""

    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        """Move all callbacks to a new stack, so that leaving this one calls nothing."""
        new_stack = type(self)()
        new_stack._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return new_stack

    def push(self, exit):
        """Register an object with __exit__, or a function that takes what __exit__ takes."""
        cls = type(exit)
        if hasattr(cls, "__exit__"):
            self._exit_callbacks.append((True, MethodType(cls.__exit__, exit)))
        else:
            self._exit_callbacks.append((True, exit))
        return exit

    def enter_context(self, cm):
        """Enter `cm` now and leave it with the stack; returns what __enter__ gave."""
        cls = type(cm)
        try:
            enter, exit = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            f"not support the context manager protocol") from None
        result = enter(cm)
        self._exit_callbacks.append((True, MethodType(exit, cm)))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Call callback(*args, **kwds) when the stack is left."""
        def wrapper(exc_type, exc, tb):
            callback(*args, **kwds)

        wrapper.__wrapped__ = callback
        self._exit_callbacks.append((True, wrapper))
        return callback


def _chain_contexts(new_exc, old_exc, outer):
    """Set the __context__ of what a callback raised as nested `with` blocks would have.

    Our loop catches and goes on, so the interpreter's own chain ends at `outer`, what was being
    handled outside the stack.  The end of the chain must be the exception before it instead.
    """
    while True:
        context = new_exc.__context__
        if context is None or context is old_exc:
            return  # already right
        if context is outer:
            break
        new_exc = context
    new_exc.__context__ = old_exc


def _raise_keeping_context(exc):
    """Raise `exc`; a plain `raise` would replace the __context__ just set."""
    context = exc.__context__
    try:
        raise exc
    except BaseException:
        exc.__context__ = context
        raise


def _describe(exc):
    """The three arguments of __exit__."""
    if exc is None:
        return None, None, None
    return type(exc), exc, exc.__traceback__


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Any number of context managers and callbacks, left together in reverse order."""

    def __exit__(self, *details):
        exc = details[1]
        received = exc is not None
        outer = sys.exception()
        suppressed = raised = False
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                details = _describe(exc)
                if callback(*details):
                    suppressed, raised, exc = True, False, None
            except BaseException as new_exc:
                _chain_contexts(new_exc, exc, outer)
                raised, exc = True, new_exc
        if raised:
            _raise_keeping_context(exc)
        return received and suppressed

    def close(self):
        """Leave the stack now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """ExitStack for `async with`: takes async managers and coroutine callbacks too."""

    async def enter_async_context(self, cm):
        """Enter an async context manager now and leave it with the stack."""
        cls = type(cm)
        try:
            enter, exit = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            f"not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self._exit_callbacks.append((False, MethodType(exit, cm)))
        return result

    def push_async_exit(self, exit):
        """Register an object with __aexit__, or a coroutine function of its signature."""
        cls = type(exit)
        if hasattr(cls, "__aexit__"):
            self._exit_callbacks.append((False, MethodType(cls.__aexit__, exit)))
        else:
            self._exit_callbacks.append((False, exit))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Await callback(*args, **kwds) when the stack is left."""
        async def wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)

        wrapper.__wrapped__ = callback
        self._exit_callbacks.append((False, wrapper))
        return callback

    async def aclose(self):
        """Leave the stack now."""
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *details):
        exc = details[1]
        received = exc is not None
        outer = sys.exception()
        suppressed = raised = False
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                details = _describe(exc)
                result = callback(*details)
                if not is_sync:
                    result = await result
                if result:
                    suppressed, raised, exc = True, False, None
            except BaseException as new_exc:
                _chain_contexts(new_exc, exc, outer)
                raised, exc = True, new_exc
        if raised:
            _raise_keeping_context(exc)
        return received and suppressed
