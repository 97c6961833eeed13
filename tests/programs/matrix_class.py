# Matrices with operators.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) != 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __add__(self, other):
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows))

    def __mul__(self, factor):
        return Matrix([x * factor for x in row] for row in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        return Matrix([sum(a * b for a, b in zip(row, col)) for col in other.T.rows] for row in self.rows)

    def __pow__(self, n):
        result = Matrix.identity(len(self.rows))
        for _ in range(n):
            result = result @ self
        return result

    def __eq__(self, other):
        return self.rows == other.rows

    def __repr__(self):
        return "[" + "; ".join(" ".join(map(str, row)) for row in self.rows) + "]"


a = Matrix([[1, 2], [3, 4]])
print(a + a, a * 2, 3 * a, a @ a, a**5, a.T, a.shape, a[1, 0], a @ Matrix.identity(2) == a)
# expect: [2 4; 6 8] [2 4; 6 8] [3 6; 9 12] [7 10; 15 22] [1069 1558; 2337 3406] [1 3; 2 4] (2, 2) 3 True
a[0, 0] = 9
print(a, Matrix([[1, 2, 3]]) @ Matrix([[1], [2], [3]]))  # expect: [9 2; 3 4] [14]
for bad in (lambda: Matrix([[1], [1, 2]]), lambda: a @ Matrix([[1, 2, 3]]), lambda: a[5, 5]):
    try:
        bad()
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)
# expect: ValueError rows of different lengths
# expect: ValueError shapes (2, 2) and (1, 3) do not fit
# expect: IndexError list index out of range
