# JSON to Python.
import json

print(json.loads('{"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "x\\n\\u00e9\\ud83c\\udf89"}}'))
# expect: {'a': [1, 2.5, -300.0, True, False, None], 'b': {'c': 'x\né🎉'}}
print(json.loads("5"), json.loads('"s"'), json.loads(" [ ] "), json.loads("{}"), json.loads("1e5"), json.loads("-0"), json.loads("123456789012345678901234567890"), json.loads(b'[1]'), json.loads("NaN"), json.loads("[Infinity, -Infinity]"), json.loads('{"a": 1, "a": 2}'))
# expect: 5 s [] {} 100000.0 0 123456789012345678901234567890 [1] nan [inf, -inf] {'a': 2}
print(json.loads('{"x": 1.5}', parse_float=str), json.loads('{"a": 1}', object_hook=lambda d: sorted(d.items())), json.loads("[1]", parse_int=lambda s: int(s) * 10), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list))
# expect: {'x': '1.5'} [('a', 1)] [10] [('b', 1), ('a', 2)]
for text in ("", "{", "[1,", "[1 2]", '{"a"}', '{"a": }', "{a: 1}", "'a'", '"abc', "tru", "[1,]", '{"a": 1,}', "1 2", '"\\x"', '"\n"', "[1\n,\n,2]", "01", "--1", "nul", '{"a": 1 "b": 2}', '"\\u12"'):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), error)
# expect: '' Expecting value: line 1 column 1 (char 0)
# expect: '{' Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: '[1,' Expecting value: line 1 column 4 (char 3)
# expect: '[1 2]' Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: '{"a"}' Expecting ':' delimiter: line 1 column 5 (char 4)
# expect: '{"a": }' Expecting value: line 1 column 7 (char 6)
# expect: '{a: 1}' Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: "'a'" Expecting value: line 1 column 1 (char 0)
# expect: '"abc' Unterminated string starting at: line 1 column 1 (char 0)
# expect: 'tru' Expecting value: line 1 column 1 (char 0)
# expect: '[1,]' Illegal trailing comma before end of array: line 1 column 3 (char 2)
# expect: '{"a": 1,}' Illegal trailing comma before end of object: line 1 column 8 (char 7)
# expect: '1 2' Extra data: line 1 column 3 (char 2)
# expect: '"\\x"' Invalid \escape: line 1 column 2 (char 1)
# expect: '"\n"' Invalid control character at: line 1 column 2 (char 1)
# expect: '[1\n,\n,2]' Expecting value: line 3 column 1 (char 5)
# expect: '01' Extra data: line 1 column 2 (char 1)
# expect: '--1' Expecting value: line 1 column 1 (char 0)
# expect: 'nul' Expecting value: line 1 column 1 (char 0)
# expect: '{"a": 1 "b": 2}' Expecting ',' delimiter: line 1 column 9 (char 8)
# expect: '"\\u12"' Invalid \uXXXX escape: line 1 column 3 (char 2)
try:
    json.loads(5)
except TypeError as error:
    print(error)  # expect: the JSON object must be str, bytes or bytearray, not int
try:
    json.loads("[1, oops]")
except ValueError as error:
    print(error.msg, error.pos, error.lineno, error.colno)  # expect: Expecting value 4 1 5
round_trip = {"a": [1, {"b": None}], "c": "é", "d": 1.25}
print(json.loads(json.dumps(round_trip)) == round_trip)  # expect: True
