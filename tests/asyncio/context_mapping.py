# A Context is a mapping; run enters it, and not twice.
import contextvars

one = contextvars.ContextVar("one")
two = contextvars.ContextVar("two", default=2)
one.set(1)
context = contextvars.copy_context()
print(context[one], one in context, two in context, len(context), context.get(two, "none"))
# expect: 1 True False 1 none
print([variable.name for variable in context], list(context.values()))  # expect: ['one'] [1]
print(context.run(lambda x, y=0: (one.set(x + y), one.get())[1], 5, y=6), one.get(), context[one])
# expect: 11 1 11
try:
    context[two]
except KeyError as error:
    print("KeyError", error.args[0] is two)  # expect: KeyError True
try:
    context["text"]
except TypeError as error:
    print(error)  # expect: a ContextVar key was expected, got 'text'
try:
    context.run(context.run, print)
except RuntimeError as error:
    print(str(error).split(":")[0])  # expect: cannot enter context
print(context.copy() == context, context == contextvars.copy_context())  # expect: True False
try:
    contextvars.ContextVar(3)
except TypeError as error:
    print(error)  # expect: context variable name must be a str
