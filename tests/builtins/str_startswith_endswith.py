# Beginnings and ends; a tuple means any of them.
text = "lesson.py"
print(text.startswith("less"), text.startswith("on", 4), text.startswith(("a", "l")), text.startswith(""), text.startswith("py", -2))
# expect: True True True True True
print(text.endswith(".py"), text.endswith((".c", ".py")), text.endswith("on", 0, 6), text.endswith(()), text.endswith(text * 2))
# expect: True True True False False
for action in (lambda: text.startswith(5), lambda: text.endswith(["a"]), lambda: text.startswith(("a", 1)), lambda: text.startswith(), lambda: text.endswith(b"y")):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: startswith first arg must be str or a tuple of str, not int
# expect: endswith first arg must be str or a tuple of str, not list
# expect: tuple for startswith must only contain str, not int
# expect: startswith expected at least 1 argument, got 0
# expect: endswith first arg must be str or a tuple of str, not bytes
