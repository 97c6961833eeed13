# for over anything iterable; its variable stays.
for i in range(3):
    print(i, end=" ")
print("last", i)  # expect: 0 1 2 last 2
for letter in "ab":
    for digit in (1, 2):
        if digit == 2 and letter == "b":
            break
        print(letter, digit)
    else:
        print("inner complete")
# expect: a 1
# expect: a 2
# expect: inner complete
# expect: b 1
for x in []:
    print("never")
else:
    print("else of an empty loop")  # expect: else of an empty loop
for index, (key, value) in enumerate({"a": 1, "b": 2}.items()):
    print(index, key, value)
# expect: 0 a 1
# expect: 1 b 2
box = [0]
for box[0] in range(3):
    pass
print(box)  # expect: [2]
items = [1, 2, 3]
for item in items:
    if item < 3:
        items.append(item + 10)
print(items)  # expect: [1, 2, 3, 11, 12]
for i in range(3):
    i = 10
print(i)  # expect: 10
for a, *b in [(1, 2, 3), "xy"]: print(a, b)
# expect: 1 [2, 3]
# expect: x ['y']
