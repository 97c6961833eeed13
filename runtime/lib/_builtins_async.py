"""The part of the built-ins that must wait."""


async def anext_default(iterator, default):
    """`anext(iterator, default)`: the next item, or `default` at the end."""
    try:
        return await type(iterator).__anext__(iterator)
    except StopAsyncIteration:
        return default
