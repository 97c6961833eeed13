# The order of several bases is C3: children before parents, and bases in their order.
class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


class E(C, B):
    pass


print(D().who(), E().who())  # expect: ['D', 'B', 'C', 'A'] ['C', 'B', 'A']
print([cls.__name__ for cls in D.__mro__])  # expect: ['D', 'B', 'C', 'A', 'object']
print([cls.__name__ for cls in E.mro()])  # expect: ['E', 'C', 'B', 'A', 'object']
try:

    class F(D, E):
        pass

except TypeError as error:
    print(error)  # expect: Cannot create a consistent method resolution order (MRO) for bases B, C
try:

    class G(A, B):
        pass

except TypeError as error:
    print(error)  # expect: Cannot create a consistent method resolution order (MRO) for bases A, B
