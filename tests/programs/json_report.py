# From JSON to a table and back.
import json

DATA = """[
  {"name": "Ann", "scores": [90, 85, 77], "city": "Oslo"},
  {"name": "Bob", "scores": [], "city": null},
  {"name": "Cy", "scores": [100], "city": "Rome"}
]"""

people = json.loads(DATA)
for person in people:
    scores = person["scores"]
    average = sum(scores) / len(scores) if scores else None
    person["average"] = average
    print(f"{person['name']:<5}|{person['city'] or '-':^8}|{average if average is not None else 'none':>8}")
# expect: Ann  |  Oslo  |    84.0
# expect: Bob  |   -    |    none
# expect: Cy   |  Rome  |   100.0
best = max((p for p in people if p["average"]), key=lambda p: p["average"])
print(json.dumps({"best": best["name"], "all": {p["name"]: p["average"] for p in people}}, indent=2))
# expect: {
# expect:   "best": "Cy",
# expect:   "all": {
# expect:     "Ann": 84.0,
# expect:     "Bob": null,
# expect:     "Cy": 100.0
# expect:   }
# expect: }
