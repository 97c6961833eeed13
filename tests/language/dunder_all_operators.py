# Every operator has its method, its reflected one, and its in-place one.
class Op:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


def add_methods():
    names = "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift divmod".split()
    for name in names:
        def forward(self, other, name=name):
            return f"{name}({self!r},{other!r})"

        def reflected(self, other, name=name):
            return f"r{name}({self!r},{other!r})"

        setattr(Op, f"__{name}__", forward)
        setattr(Op, f"__r{name}__", reflected)
    for name in ("neg", "pos", "invert", "abs"):
        setattr(Op, f"__{name}__", lambda self, name=name: f"{name}({self!r})")


add_methods()
a = Op("a")
print(a + 1, a - 1, a * 1, a / 1, a // 1, a % 1, a**1, a @ 1)
# expect: add(a,1) sub(a,1) mul(a,1) truediv(a,1) floordiv(a,1) mod(a,1) pow(a,1) matmul(a,1)
print(a & 1, a | 1, a ^ 1, a << 1, a >> 1, divmod(a, 1))
# expect: and(a,1) or(a,1) xor(a,1) lshift(a,1) rshift(a,1) divmod(a,1)
print(1 + a, 1 - a, 1 * a, 1 / a, 1 // a, 1 % a, 1**a, 1 @ a)
# expect: radd(a,1) rsub(a,1) rmul(a,1) rtruediv(a,1) rfloordiv(a,1) rmod(a,1) rpow(a,1) rmatmul(a,1)
print(1 & a, 1 | a, 1 ^ a, 1 << a, 1 >> a, divmod(1, a))
# expect: rand(a,1) ror(a,1) rxor(a,1) rlshift(a,1) rrshift(a,1) rdivmod(a,1)
print(-a, +a, ~a, abs(a))  # expect: neg(a) pos(a) invert(a) abs(a)
