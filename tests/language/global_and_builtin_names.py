# Built-in names can be hidden, and shown again with del.
print(len("abc"))  # expect: 3
len = lambda x: "hidden"
print(len("abc"))  # expect: hidden
del len
print(len("abc"))  # expect: 3


def function():
    print = "local"
    return print


print(function())  # expect: local
list_ = list
list = 5
print(list)  # expect: 5
del list
print(list is list_)  # expect: True
import builtins

print(builtins.len("ab"), builtins.print is print)  # expect: 2 True
True_ = True
print(True_, None, __name__)  # expect: True None __main__
