# A dict is asked for the same key again after the key, the dict, or what is in it has changed.
def word(n):
    return "".join(["w", str(n)])


# A str that grows in place is another key.
d = {"ab": 1, "abc": 2}
s = "".join(["a", "b"])
print(d[s])  # expect: 1
s += "c"
print(d[s], d.get(s), s in d)  # expect: 2 2 True
s += "d"
print(d.get(s, "none"), s in d)  # expect: none False

# Keys that die give their place to others.
table = {word(i): i for i in range(100)}
print(sum(table[word(i)] for i in range(100)))  # expect: 4950
print(sum(word(i) in table for i in range(200)))  # expect: 100

# Deleted, put back, cleared, replaced.
key = word(7)
print(table[key])  # expect: 7
del table[key]
print(key in table, table.get(key))  # expect: False None
table[key] = "again"
print(table[key], table.pop(key), key in table)  # expect: again again False
table[word(8)] += 1
key = word(8)
print(table[key])  # expect: 9
table.clear()
print(key in table, table.get(key, 0))  # expect: False 0


# Dicts that die give their place to others, too.
def fresh(n):
    made = {"a": n, "b": n + 1}
    made["c"] = made["a"] + made["b"]
    return made["c"]


print([fresh(i) for i in range(5)])  # expect: [1, 3, 5, 7, 9]

many = {}
for i in range(1000):
    key = word(i % 50)
    many[key] = many.get(key, 0) + 1
    if key in many:
        many[key] += 1
print(set(many.values()), len(many))  # expect: {40} 50

# Ints and what equals them.
numbers = {1: "one", 2: "two"}
print(numbers[1], numbers[True], numbers[1.0], 1 in numbers)  # expect: one one one True
numbers[1.0] = "float"
print(numbers[1], list(numbers))  # expect: float [1, 2]

# A dict that grows between two looks at one key.
grown = {"k": 0}
for i in range(300):
    grown[i] = grown["k"]
    grown["k"] += 1
print(grown["k"], grown[299])  # expect: 300 299


class Text(str):
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return True


print({"x": 1}.get(Text("x")), {Text("y"): 2}.get("y"))  # expect: None None
