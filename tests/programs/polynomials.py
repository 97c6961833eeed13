# Polynomials as objects.
class Polynomial:
    def __init__(self, *coefficients):
        coefficients = list(coefficients)
        while len(coefficients) > 1 and coefficients[-1] == 0:
            coefficients.pop()
        self.c = coefficients or [0]

    def __call__(self, x):
        result = 0
        for coefficient in reversed(self.c):
            result = result * x + coefficient
        return result

    def __add__(self, other):
        n = max(len(self.c), len(other.c))
        pad = lambda c: c + [0] * (n - len(c))
        return Polynomial(*map(sum, zip(pad(self.c), pad(other.c))))

    def __mul__(self, other):
        result = [0] * (len(self.c) + len(other.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                result[i + j] += a * b
        return Polynomial(*result)

    def derivative(self):
        return Polynomial(*(i * c for i, c in enumerate(self.c) if i))

    def __str__(self):
        terms = []
        for power, c in reversed(list(enumerate(self.c))):
            if c or len(self.c) == 1:
                terms.append(f"{'+' if c >= 0 else '-'} {'' if abs(c) == 1 and power else abs(c)}{'' if power == 0 else 'x' if power == 1 else f'x^{power}'}")
        return " ".join(terms).removeprefix("+ ")


p, q = Polynomial(-1, 0, 1), Polynomial(1, 2)
print(p, "|", q, "|", p + q, "|", p * q, "|", p.derivative(), "|", Polynomial(), "|", Polynomial(0, -1))
# expect: x^2 - 1 | 2x + 1 | x^2 + 2x | 2x^3 + x^2 - 2x - 1 | 2x | 0 | - x
print([p(x) for x in range(-2, 3)], (p * q)(10), p(0.5), Polynomial(1, 1)(2**70))
# expect: [3, 0, -1, 0, 3] 2079 -0.75 1180591620717411303425
