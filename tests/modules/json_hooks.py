# default=, cls=, object_hook and parse_float.
import json
from datetime import date


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({"when": date(2024, 1, 2)}, default=str), json.dumps({3, 1}, cls=Encoder), json.dumps([complex] if False else [1]))
# expect: {"when": "2024-01-02"} [1, 3] [1]
print(json.loads('{"a": {"b": 1.50}}', object_hook=lambda d: sorted(d), parse_float=str), json.loads("[1, 2.0]", parse_int=lambda s: s * 2))
# expect: ['a'] ['11', 2.0]
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))  # expect: [('a', 1), ('a', 2)]
try:
    json.dumps(date(2024, 1, 2), cls=Encoder)
except TypeError as error:
    print(error)  # expect: Object of type date is not JSON serializable
