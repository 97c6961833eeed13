# Lists of dicts of lists.
data = {"users": [{"name": "Ann", "tags": ["a", "b"]}, {"name": "Bob", "tags": []}]}
print(data["users"][0]["tags"][-1], len(data["users"][1]["tags"]))  # expect: b 0
data["users"][1]["tags"].append("new")
data["users"].append({**data["users"][0], "name": "Cy"})
data["users"][0]["tags"].clear()
print(data)
# expect: {'users': [{'name': 'Ann', 'tags': []}, {'name': 'Bob', 'tags': ['new']}, {'name': 'Cy', 'tags': []}]}
print([u["name"] for u in data["users"] if u["tags"]], {u["name"]: len(u["tags"]) for u in data["users"]})
# expect: ['Bob'] {'Ann': 0, 'Bob': 1, 'Cy': 0}
matrix = [[0] * 3 for _ in range(2)]
wrong = [[0] * 3] * 2
matrix[0][0] = wrong[0][0] = 1
print(matrix, wrong)  # expect: [[1, 0, 0], [0, 0, 0]] [[1, 0, 0], [1, 0, 0]]
loop = [1]
loop.append(loop)
print(loop, loop[1][1][0])  # expect: [1, [...]] 1
d = {}
d["self"] = d
print(d)  # expect: {'self': {...}}
t = ([],)
t[0].append(t)
print(t)  # expect: ([(...)],)
