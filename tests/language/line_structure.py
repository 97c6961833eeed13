# Lines join in brackets and after a backslash; statements can share a line.
total = (1 +
         2
         + 3)
items = [
    1, 2,

    # a comment inside
    3,
]
long = 1 + \
    2 + \
    3
print(total, items, long); print("same line"); x = 1; y = 2
# expect: 6 [1, 2, 3] 6
# expect: same line
if x == 1 and \
   y == 2: print("one-line body"); print("still in the body")
# expect: one-line body
# expect: still in the body
for i in range(2): print(i); j = i
# expect: 0
# expect: 1
def f(a,
      b=2,
      ): return a + b
print(f(1), f(
    1,
    3,
))  # expect: 3 4
if True:
        deep = "any width of indentation"
        if deep:
         print(deep)  # expect: any width of indentation
class C: a = 1; b = 2
print(C.a, C.b)  # expect: 1 2
# the last line is a comment without newline
