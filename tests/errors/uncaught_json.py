import json

print(json.loads('{"a": 1}'))  # expect: {'a': 1}
json.loads('{"a": }')
# exit: 1
