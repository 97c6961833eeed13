# Assigning to attributes and items that cannot be.
def attempt(action):
    try:
        action()
    except (TypeError, AttributeError, IndexError, NameError) as error:
        print(type(error).__name__, error)


def item_of_tuple():
    (1, 2)[0] = 5


def item_of_string():
    "abc"[0] = "x"


def attribute_of_int():
    (5).x = 1


def attribute_of_none():
    None.x = 1


def item_out_of_range():
    [1][3] = 0


def delete_missing():
    del [1][3]


def delete_name():
    del never_defined


def delete_attribute():
    class A:
        pass

    del A().x


def key_unhashable():
    {}[[1]] = 2


def method_attribute():
    [].append.x = 1


for function in (item_of_tuple, item_of_string, attribute_of_int, attribute_of_none, item_out_of_range, delete_missing, delete_name, delete_attribute, key_unhashable, method_attribute):
    attempt(function)
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError 'str' object does not support item assignment
# expect: AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: AttributeError 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: IndexError list assignment index out of range
# expect: IndexError list assignment index out of range
# expect: UnboundLocalError cannot access local variable 'never_defined' where it is not associated with a value
# expect: AttributeError 'A' object has no attribute 'x'
# expect: TypeError unhashable type: 'list'
# expect: AttributeError 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
