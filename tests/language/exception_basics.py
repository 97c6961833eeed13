# try, except, else and finally.
def divide(a, b):
    try:
        result = a / b
    except ZeroDivisionError as error:
        print("except:", error)
        return "infinite"
    except (TypeError, ValueError) as error:
        print("other:", error)
        raise
    else:
        print("else")
        return result
    finally:
        print("finally")


print(divide(6, 3))
# expect: else
# expect: finally
# expect: 2.0
print(divide(1, 0))
# expect: except: division by zero
# expect: finally
# expect: infinite
try:
    divide("a", 1)
except TypeError:
    print("passed on")
# expect: other: unsupported operand type(s) for /: 'str' and 'int'
# expect: finally
# expect: passed on
try:
    try:
        raise KeyError("k")
    finally:
        print("inner finally")  # expect: inner finally
except LookupError as error:
    print(repr(error), str(error), error.args)
# expect: KeyError('k') 'k' ('k',)
