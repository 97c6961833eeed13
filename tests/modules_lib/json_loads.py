# json.loads: values, hooks, and the message and place of each error.
import io
import json


def show(text, **options):
    try:
        print(repr(json.loads(text, **options)))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("1", "-0", "-0.0", "1.5e3", "1E5", "1e400", "12345678901234567890", "1.0000000000000001", "0.1",
             '"text"', '"é\\u00e9\\n\\t\\/\\"\\\\"', '"\\ud83d\\ude00"', '"\\ud83d\\u0041"', "null", "true", "false",
             "NaN", "-Infinity", "[]", "{}", " [1, 2.5, [null]] ", '{"a": {"b": [true]}, "c": "d"}', '{"a": 1, "a": 2}',
             "[1,\n2]", '"\x7f"'):
    show(text)
for text in ("", "  ", "x", "nul", "+1", ".5", "01", "1.", "1e", "-", "1 2", "[", "[1", "[1,", "[1,]", "[1 2]", "[1;2]", "[,]",
             "[1,,2]", "]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{a:1}", '{"a" 1}', '{"a",1}', '{"a":}',
             '{"a":1 "b":2}', '{"a":1}}', "{1:2}", "{'a':1}", "{,}", '"abc', '"a\nb"', '"\t"', '"\\x"', '"\\u12"', '"\\u12g4"',
             '"\\', '"\\u00e9', '"a" "b"', "[1,\n2,\n x]", '{"a":1,\n "b" }', "\ufeff[]", "[1]\n\n x", "5x", "\x0c1", "1_0"):
    show(text)
show(5)
show(None)
show(b'{"k": "\xc3\xa9"}')
show(bytearray(b"[1]"))
show("[1.5, 2, 3e1]", parse_float=str, parse_int=lambda text: text + "!")
show("[NaN, -Infinity]", parse_constant=lambda name: "<" + name + ">")
show('{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d.items()))
show('{"a": 1, "a": 2}', object_pairs_hook=lambda pairs: pairs)
show('"a\tb"', strict=False)
print(json.load(io.StringIO('{"from": "file"}')), json.JSONDecoder().raw_decode("[1] rest"), json.JSONDecoder().decode(" 7 "))
try:
    json.loads("[1,\n 2,\n}")
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, error.doc == "[1,\n 2,\n}", isinstance(error, ValueError), repr(error))
value = {"name": "Ünï", "list": [1, 2.5, None, True, {"x": []}], "text": 'quo"te\\'}
print(json.loads(json.dumps(value)) == value, json.loads(json.dumps(value, indent=3)) == value)
