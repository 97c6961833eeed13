# Tokens: once, in their own context, of their own variable.
import contextvars

first = contextvars.ContextVar("first")
second = contextvars.ContextVar("second", default=0)
try:
    first.get()
except LookupError as error:
    print(type(error).__name__)
print(first.get("given"), second.get(), second.get(5))
token = first.set(1)
print(token.old_value is contextvars.Token.MISSING, token.var is first)
again = first.set(2)
print(again.old_value, first.get())
first.reset(again)
print(first.get())
for attempt in (lambda: first.reset(again), lambda: second.reset(token),
                lambda: contextvars.copy_context().run(first.reset, token),
                lambda: first.reset(3)):
    try:
        attempt()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).split(" 0x")[0].split("<")[0])
first.reset(token)
print(first.get("gone"))
