# Expressions, conversions, specifications.
name, n, x = "Ann", 42, 3.14159
print(f"{name} {n} {x}", f"{name!r} {name!s} {'é'!a}", f"{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#b}")
# expect: Ann 42 3.14159 'Ann' Ann '\xe9'    42|42   | 42  |00042|+42|2a|0b101010
print(f"{x:.2f} {x:8.3f}| {x:e} {x:g} {1234567:,} {1234567:_} {0.256:.1%}")
# expect: 3.14    3.142| 3.141590e+00 3.14159 1,234,567 1_234_567 25.6%
print(f"{name:>6}|{name:*^9}|{name:.2}|{name!r:>8}|")  # expect:    Ann|***Ann***|An|   'Ann'|
print(f"{{}} {{{n}}} {n}{n} {{n}}", f"", f"{'nested'}", f"{n + 1} {n if n else 0} {[i for i in range(3)]}")
# expect: {} {42} 4242 {n}  nested 43 42 [0, 1, 2]
print(f"{ {1: 2}[1] } { {'a', 'a'} } {(lambda v: v * 2)(4)} {name.upper()} {name[0]} {len(name)}")
# expect: 2 {'a'} 8 ANN A 3
width, precision = 10, 3
print(f"{x:{width}.{precision}f}|{x:{width}}|{name:{'>'}{width}}|{n:{'0'}{5}}")
# expect:      3.142|   3.14159|       Ann|00042
print(f"{None} {True} {...} {print} "[:15], f"{3:d}" "joined" f"{4}")
# expect: None True Ellip 3joined4
