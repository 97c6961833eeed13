def find(items, wanted):
    for item in items:
        if item == wanted:
            return item


print(find("abc", "b").upper())  # expect: B
print(find("abc", "z").upper())
# exit: 1
