# Looking for a part.
text = "abracadabra"
print(text.count("a"), text.count("abra"), text.count("z"), text.count(""), text.count("a", 1), text.count("a", 1, -1), "aaaa".count("aa"))
# expect: 5 2 0 12 4 3 2
print(text.find("bra"), text.find("bra", 2), text.find("z"), text.find(""), text.find("a", 100), text.find("", 11), text.find("", 12))
# expect: 1 8 -1 0 -1 11 -1
print(text.rfind("bra"), text.rfind("a", 0, -1), text.rfind("z"), text.rfind(""), text.find("a", -3), text.find("a", None, None))
# expect: 8 7 -1 11 10 0
print(text.index("c"), text.rindex("a"), "日本語日".find("日", 1), "日本".rfind("本"))  # expect: 4 10 3 1
for action in (lambda: text.index("z"), lambda: text.rindex("z"), lambda: text.index("a", 11), lambda: text.find(1), lambda: text.count(None), lambda: text.find("a", "b"), lambda: text.find()):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError substring not found
# expect: ValueError substring not found
# expect: ValueError substring not found
# expect: TypeError find() argument 1 must be str, not int
# expect: TypeError count() argument 1 must be str, not None
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: TypeError find expected at least 1 argument, got 0
