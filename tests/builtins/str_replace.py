# Replacing all, or the first few.
text = "spam spam spam"
print(text.replace("spam", "egg"), text.replace("spam", "", 1), text.replace("x", "y"), text.replace("a", "aa", 2), "aaa".replace("aa", "b"))
# expect: egg egg egg  spam spam spam spam spam spaam spaam spam ba
print("abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "abc".replace("b", ""), text.replace("s", "S", 0), text.replace("s", "S", -1), text.replace("m", "M", count=1))
# expect: -a-b-c- -a-bc x ac spam spam spam Spam Spam Spam spaM spam spam
for action in (lambda: text.replace("a"), lambda: text.replace(1, "a"), lambda: text.replace("a", None), lambda: text.replace("a", "b", "c")):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: replace() takes at least 2 positional arguments (1 given)
# expect: replace() argument 1 must be str, not int
# expect: replace() argument 2 must be str, not None
# expect: 'str' object cannot be interpreted as an integer
