# What json keeps and what it changes: keys, tuples, numbers, None.
import json

data = {1: "int key", None: (1, 2), True: 1.0, "text": "é\n\"", "big": 10**30, "f": 1e100}
text = json.dumps(data)
print(text, json.loads(text) == data, json.loads(text))
print(json.dumps(data, ensure_ascii=False, indent=2, sort_keys=False))
print(json.dumps([1, [], {}], indent=1), json.dumps({"a": 1}, separators=(",", ":")), json.dumps("\u2028\x07"))
