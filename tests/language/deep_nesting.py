# Deeply nested brackets, blocks and expressions.
x = ((((((((((1))))))))))
print(x, [[[[[[[]]]]]]], {"a": {"b": {"c": {"d": (1,)}}}}["a"]["b"]["c"]["d"][0])
# expect: 1 [[[[[[[]]]]]]] 1
if True:
    for i in range(1):
        while True:
            try:
                with open("/dev/null") as f:
                    def g():
                        class A:
                            def m(self):
                                return [lambda: i for _ in "a"][0]()
                        return A().m()
                    print(g())  # expect: 0
            finally:
                break
print(1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1)
# expect: 24
print(not not not not not not not not False, - - - - - - - - - -1, 2 ** 1 ** 2 ** 3 ** 1)
# expect: False 1 2
print((lambda: (lambda: (lambda: (lambda: (lambda: "deep")())())())())())  # expect: deep
f = lambda x: lambda y: lambda z: x + y + z
print(f(1)(2)(3))  # expect: 6
