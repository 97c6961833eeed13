# A lambda takes every form of argument and is one expression.
print((lambda: 1)(), (lambda x, y=2: x + y)(1), (lambda *a: a)(1, 2), (lambda **k: k)(a=1))
# expect: 1 3 (1, 2) {'a': 1}
print((lambda a, /, b, *, c: (a, b, c))(1, 2, c=3))  # expect: (1, 2, 3)
print(sorted(["bb", "a", "ccc"], key=lambda word: -len(word)))  # expect: ['ccc', 'bb', 'a']
print((lambda x: (lambda y: x + y))(1)(2))  # expect: 3
print([(lambda n: n if n < 2 else n * 2)(i) for i in range(4)])  # expect: [0, 1, 4, 6]
compose = lambda *fs: (lambda x: compose(*fs[1:])(fs[0](x)) if fs else x)
print(compose(lambda x: x + 1, lambda x: x * 10, str)(4))  # expect: 50
print((lambda x: x if x else "empty")(""), (lambda: (yield))().__class__.__name__)
# expect: empty generator
