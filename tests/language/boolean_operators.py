# and/or return one of their operands and stop early.
def show(x):
    print("eval", x)
    return x


print(show(0) and show(1), show(1) and show(2), show("") or show("b"), show("a") or show("b"))
print(not 0, not "x", not not [], not None is None, not True == False)
print(0 or [] or "last", 1 and "x" and 3, None and 5, 1 or 1 / 0, 0 and 1 / 0)
print(True and False or True, True or False and False, (True or False) and False)
print(True + True, True * 5, sum([True, False, True]), True == 1, False < True)
print([] == False, 0 == False, "" == False, 1 == True, 2 == True, bool("False"))
