# ContextVar, Token, copy_context.
from contextvars import ContextVar, Token, copy_context

user = ContextVar("user")
level = ContextVar("level", default=0)
print(user.name, level.get(), user.get("nobody"))  # expect: user 0 nobody
try:
    user.get()
except LookupError as error:
    print("LookupError", isinstance(error, KeyError))  # expect: LookupError False
token = user.set("ann")
print(user.get(), token.var is user, token.old_value is Token.MISSING)  # expect: ann True True
second = user.set("bob")
print(user.get(), second.old_value)  # expect: bob ann
user.reset(second)
print(user.get())  # expect: ann
try:
    user.reset(second)
except RuntimeError as error:
    print("RuntimeError", str(error).split(" has")[-1])
# expect: RuntimeError  already been used once
context = copy_context()


def change():
    user.set("changed")
    level.set(5)
    return user.get(), level.get()


print(context.run(change), user.get(), level.get(), context[user], user in context, len(context) >= 2, context.get(level))
# expect: ('changed', 5) ann 0 changed True True 5
user.reset(token)
print(user.get("unset again"))  # expect: unset again
