# Any expression may stand in a field, with any quotes, also over lines.
d = {"key": [1, 2], "b": {"c": 3}}
print(f"{d["key"][0]} {d['b']["c"]} {f"{f"{1 + 1}"}"}")  # expect: 1 3 2
print(f"{", ".join(f"{k}={v}" for k, v in [("a", 1), ("b", 2)])}")  # expect: a=1, b=2
print(f"{'\n'.join(['x', 'y'])!r} {"\t"!r} {'\\'}")  # expect: 'x\ny' '\t' \
print(f"{
    d["key"][1]  # a comment
    + 1
}")  # expect: 3
print(f"""{
    'triple'
} 'quotes' "inside" {1}
second line""")
# expect: triple 'quotes' "inside" 1
# expect: second line
print(f'{"a" if True else "b"}{'c'}', f"{d!r:.10}", f"{'x':{'*'}>{3 + 2}}")
# expect: ac {'key': [1 ****x
print(rf"\d{1}\n" f"\x41\u00e9\u2022")  # expect: \d1\nAé•
print(f"{lambda_ if (lambda_ := 3) else 0} {(y := 7)} {y:>{y}}")  # expect: 3 7       7
print(f"{1:{2}}{'!':{'>'}{3}}", f"{1!r:^{5}}|", f"{'}'} {'{'}")  # expect:  1  !   1  | } {
