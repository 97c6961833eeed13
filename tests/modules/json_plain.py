# Where the plain cases of JSON end: both sides of each border.
import json


class Name(str):
    pass


class Count(int):
    pass


def circle():
    items = []
    items.append(items)
    return items


def nested(depth):
    items = []
    for _ in range(depth):
        items = [items]
    return items


texts = ['"\\u00e9\\u0041\\/\\b\\f"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"é\U0001f600"', '"\\u00eg"',
         "123456789012345678", "1234567890123456789", "-0", "-0.0", "1e5", "1E+2", "1.5e-3", "1.", "1.e5", "1e",
         "-", "01", "[0.1, 1e400]", " [1 , 2 ] ", "[1,2", "[,]", "[1,]", '{"a" : 1 , "a" : 2}', '{"a":1,}', "{1: 2}",
         '{"a" 1}', "truex", "tru", "null", "nul", '"tab\there"', '"x', "", "   ", "1 2", "\ufeff1", "٣",
         "[" * 199 + "]" * 199, "[" * 201 + "]" * 201, '{"k":' * 150 + "1" + "}" * 150]
for text in texts:
    try:
        value = json.loads(text)
        print(ascii(text[:30]), "->", type(value).__name__, ascii(str(value))[:60])
    except ValueError as error:
        print(ascii(text[:30]), "!!", error)

values = [None, True, [False], 0, -5, 2**61 - 1, -2**61, 2**61, 10**30, 0.1, -0.0, 1e16, 1e300, float("inf"),
          float("nan"), "", "é\u2028\U0001f600\x00\x1f\x7f\"\\/\n", Name("n"), Count(3), (1, (2,), []), {}, {"a": {}},
          {1: 2}, {"a": 1, None: 2, True: 3, 1.5: 4}, {Name("k"): Count(1)}, [{"a": [{}]}], {(1,): 2}, {1, 2}, b"x",
          circle(), [nested(150)], nested(250)]
for value in values:
    for options in ({}, {"ensure_ascii": False}, {"separators": (",", ":")}, {"allow_nan": False}, {"skipkeys": True},
                    {"default": lambda o: f"<{type(o).__name__}>"}):
        try:
            text = json.dumps(value, **options)
            print(ascii(text) if len(text) < 80 else len(text), end=" ")
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error, end=" ")
    print()
print(json.dumps({"b": 1, "a": [2]}, sort_keys=True), json.dumps({"b": [1, {}]}, indent=1))
print(json.loads('{"a": 1}', object_hook=lambda d: sorted(d)), json.loads("1.5", parse_float=str), json.loads("7", parse_int=str))
print(json.loads('["\t"]', strict=False), json.JSONDecoder().raw_decode("[1] x"))


class Shouting(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False):
        return iter(["shouted"])


class Careful(json.JSONDecoder):
    def raw_decode(self, s, idx=0):
        return "careful", len(s)


print(json.dumps([1], cls=Shouting), json.loads("[1]", cls=Careful))
