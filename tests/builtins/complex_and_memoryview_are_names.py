# complex and memoryview: programs ask isinstance() about them and name them in annotations.
import inspect

numbers = [1, 2.5, True, "3", None]
print([isinstance(n, (int, float, complex)) for n in numbers])
# expect: [True, True, True, False, False]
print(isinstance(b"x", (bytes, bytearray, memoryview)), isinstance(3, complex))
# expect: True False
print(complex, memoryview, complex.__name__, type(complex), complex.__mro__)
# expect: <class 'complex'> <class 'memoryview'> complex <class 'type'> (<class 'complex'>, <class 'object'>)


def scale(factor: int | float | complex, data: memoryview | bytes = b"") -> complex: ...


print(inspect.signature(scale))
# expect: (factor: int | float | complex, data: memoryview | bytes = b'') -> complex
print(scale.__annotations__)
# expect: {'factor': int | float | complex, 'data': memoryview | bytes, 'return': <class 'complex'>}
print(issubclass(int, complex), complex in (int, complex))  # expect: False True
