# JSONDecodeError tells line, column and position.
import json

for text in ["", "{", "[1,]", '{"a" 1}', "nul", '"open', "[1] 2", '{"a":\n  tru}', "'x'", '{1: 2}']:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(repr(text), error, error.lineno, error.colno, error.pos)
# expect: '' Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: '{' Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 2 1
# expect: '[1,]' Illegal trailing comma before end of array: line 1 column 3 (char 2) 1 3 2
# expect: '{"a" 1}' Expecting ':' delimiter: line 1 column 6 (char 5) 1 6 5
# expect: 'nul' Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: '"open' Unterminated string starting at: line 1 column 1 (char 0) 1 1 0
# expect: '[1] 2' Extra data: line 1 column 5 (char 4) 1 5 4
# expect: '{"a":\n  tru}' Expecting value: line 2 column 3 (char 8) 2 3 8
# expect: "'x'" Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: '{1: 2}' Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 2 1
for value in ({1, 2}, object, {(1, 2): 3}, float("nan")):
    try:
        print(json.dumps(value, allow_nan=False))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError Object of type set is not JSON serializable
# expect: TypeError Object of type type is not JSON serializable
# expect: TypeError keys must be str, int, float, bool or None, not tuple
# expect: ValueError Out of range float values are not JSON compliant: nan
