# Strings joined by a string.
print(",".join(["a", "b", "c"]), "".join("abc"), "-".join([]), ", ".join(("x",)), "ab".join("123"))
# expect: a,b,c abc  x 1ab2ab3
print("|".join(str(i) for i in range(4)), " ".join({"k": 1, "l": 2}), "\n".join(["a", "b"]).count("\n"))
# expect: 0|1|2|3 k l 1
for action in (lambda: ",".join([1, 2]), lambda: ",".join(["a", None]), lambda: ",".join(5), lambda: "".join(["a", b"b"]), lambda: "a".join()):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: sequence item 0: expected str instance, int found
# expect: sequence item 1: expected str instance, NoneType found
# expect: can only join an iterable
# expect: sequence item 1: expected str instance, bytes found
# expect: str.join() takes exactly one argument (0 given)
