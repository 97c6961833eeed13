# An object with only __getitem__ can be iterated: 0, 1, 2 ... until IndexError.
class Squares:
    def __init__(self, limit):
        self.limit = limit

    def __getitem__(self, index):
        if index >= self.limit:
            raise IndexError(index)
        return index * index


print(list(Squares(4)), 9 in Squares(5), 10 in Squares(5))  # expect: [0, 1, 4, 9] True False
print([*Squares(3)], tuple(zip(Squares(2), "ab")))  # expect: [0, 1, 4] ((0, 'a'), (1, 'b'))
for square in Squares(2):
    print(square)
# expect: 0
# expect: 1
print(max(Squares(6)), sum(Squares(4)))  # expect: 25 14
try:
    len(Squares(1))
except TypeError as error:
    print(error)  # expect: object of type 'Squares' has no len()
