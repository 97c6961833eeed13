# Joining, repeating, comparing, slicing, hashing.
print("ab" + "cd", "ab" * 3, 2 * "xy", "a" * 0, "a" * -1, "abc"[1], "abc"[-1], "abc"[::-1], len("日本"), "a" in "cat")
# expect: abcd ababab xyxy   b c cba 2 True
print("a" < "b", "B" < "a", "abc" < "abcd", "é" > "z", "a" == "a", "a" != "A", max("hello"), min("hello"), sorted("banana"))
# expect: True True True True True True o e ['a', 'a', 'a', 'b', 'n', 'n']
print(hash("a") == hash("a"), hash("") == hash(""), [*"abc"], tuple("ab"), dict(zip("ab", "cd")))
# expect: True True ['a', 'b', 'c'] ('a', 'b') {'a': 'c', 'b': 'd'}
s = "x"
t = s
s += "y"
print(s, t, str(s) is s, "".join(reversed("abc")), " ".join("abc").split())
# expect: xy x True cba ['a', 'b', 'c']
print("abc".__len__(), "abc".__contains__("b"), "a".__add__("b"), "%s" % "abc".__getitem__(0), "abc".__eq__(5))
# expect: 3 True ab a NotImplemented
