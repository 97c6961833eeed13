# a if test else b evaluates only what it needs.
def show(x):
    print("eval", x)
    return x


print(show(1) if show(True) else show(2))
# expect: eval True
# expect: eval 1
# expect: 1
print(show(1) if show(0) else show(2))
# expect: eval 0
# expect: eval 2
# expect: 2
print("a" if 0 else "b" if 0 else "c", ("x" if [] else "y") * 2)  # expect: c yy
print([n if n % 2 else -n for n in range(5)], (lambda n: "even" if n % 2 == 0 else "odd")(3))
# expect: [0, 1, -2, 3, -4] odd
grade = 85
if grade >= 90:
    print("A")
elif grade >= 80:
    print("B")  # expect: B
elif grade >= 70:
    print("C")
else:
    print("F")
if not []: print("empty list is false")  # expect: empty list is false
if "" or 0 or None or {} or () or 0.0 or set() or b"" or range(0): print("never")
else: print("all false")  # expect: all false
if "0" and [0] and (0,) and {0: 0} and 0.1: print("all true")  # expect: all true
