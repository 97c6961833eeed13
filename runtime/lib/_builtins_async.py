"""The part of the built-ins that must wait."""


class anext_awaitable:
    """What `anext(iterator, default)` gives: awaited, the next item, or `default` at the end."""

    __module__ = "builtins"
    __slots__ = ("_wrapped", "_default")

    def __init__(self, wrapped, default):
        self._wrapped = wrapped
        self._default = default

    def __await__(self):
        return _next_or_default(self._wrapped, self._default).__await__()

    # By hand, each call goes to what the iterator has given.

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, value, /):
        try:
            return self._inner().send(value)
        except StopAsyncIteration:
            raise StopIteration(self._default) from None

    def throw(self, *exception):
        try:
            return self._inner().throw(*exception)
        except StopAsyncIteration:
            raise StopIteration(self._default) from None

    def close(self):
        try:
            return self._inner().close()
        except StopAsyncIteration:
            raise StopIteration(self._default) from None

    def _inner(self):
        wrapped = self._wrapped
        await_method = getattr(type(wrapped), "__await__", None)
        if await_method is None:
            raise TypeError(f"object {type(wrapped).__name__} can't be used in 'await' expression")
        return await_method(wrapped)


async def _next_or_default(wrapped, default):
    try:
        return await wrapped
    except StopAsyncIteration:
        return default
