import reprlib
from collections import deque
print(reprlib.repr("a"*50), reprlib.repr("it's "*20), reprlib.repr("\n"*40))
# expect: 'aaaaaaaaaaaa...aaaaaaaaaaaaa' "it's it's it...'s it's it's " '\n\n\n\n\n\n...n\n\n\n\n\n\n'
print(reprlib.repr(list(range(20))), reprlib.repr((1,)), reprlib.repr({i:i for i in range(9)}), reprlib.repr({3,1,2,9,8,7,6}), reprlib.repr(frozenset("abc")))
# expect: [0, 1, 2, 3, 4, 5, ...] (1,) {0: 0, 1: 1, 2: 2, 3: 3, ...} {1, 2, 3, 6, 7, 8, ...} frozenset({'a', 'b', 'c'})
print(reprlib.repr(10**60), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr(deque(range(9))), reprlib.repr(b"x"*99))
# expect: 100000000000000000...0000000000000000000 [[[[[[[...]]]]]]] deque([0, 1, 2, 3, 4, 5, ...]) b'xxxxxxxxxxx...xxxxxxxxxxxxx'
print(reprlib.repr(""), reprlib.repr([]), reprlib.repr(()), reprlib.repr({}), reprlib.repr(1.5), reprlib.repr("x"*27),reprlib.repr("x"*28),reprlib.repr("x"*29))
# expect: '' [] () {} 1.5 'xxxxxxxxxxxxxxxxxxxxxxxxxxx' 'xxxxxxxxxxxxxxxxxxxxxxxxxxxx' 'xxxxxxxxxxxx...xxxxxxxxxxxxx'
class A:
    @reprlib.recursive_repr()
    def __repr__(self): return f"<{self!r}>"
print(A())  # expect: <...>
r = reprlib.Repr(maxstring=10, maxlevel=1)
print(r.repr(["abcdefghijklmnop", [1,[2]]]))  # expect: ['ab...nop', [...]]
