# while, break, continue and else.
n = 5
while n:
    n -= 1
    if n == 3:
        continue
    if n == 1:
        break
    print(n)
else:
    print("not printed")
# expect: 4
# expect: 2
while n > 0:
    n -= 1
else:
    print("else after a normal end")  # expect: else after a normal end
while False:
    pass
else:
    print("else without a round")  # expect: else without a round
i = 0
while True:
    j = 0
    while True:
        j += 1
        if j > i:
            break
    i += 1
    if i > 3:
        break
    print(i, j)
# expect: 1 1
# expect: 2 2
# expect: 3 3
a, b = 0, 1
while a < 50: a, b = b, a + b
print(a)  # expect: 55
