# := assigns in the middle of an expression.
if (n := len("hello")) > 3:
    print("long", n)  # expect: long 5
values = [1, 5, 2]
print([y for x in values if (y := x * 2) > 3], y)  # expect: [10, 4] 4
while (item := values.pop()) != 1:
    print("popped", item)
# expect: popped 2
# expect: popped 5
print((a := 1, b := 2), a + b)  # expect: (1, 2) 3
print(any((found := word).startswith("b") for word in ["apple", "berry", "bean"]), found)
# expect: True berry


def function(x=(default := 10)):
    return x + (local := 5) + local


print(function(), default)  # expect: 20 10
total = 0
print([total := total + i for i in range(5)], total)  # expect: [0, 1, 3, 6, 10] 10
print(f"{(z := 3)} {z}", (lambda: (q := 8) + q)())  # expect: 3 3 16
x = [first := 1, first + 1]
print(x, {(k := "key"): k.upper()}, (m := [])is m)  # expect: [1, 2] {'key': 'KEY'} True
