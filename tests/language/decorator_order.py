# Decorators are evaluated from the top and applied from the bottom.
def tag(name):
    print("evaluate", name)

    def decorator(function):
        print("apply", name)

        def wrapper():
            return f"<{name}>{function()}</{name}>"

        return wrapper

    return decorator


@tag("b")
@tag("i")
def text():
    return "hello"
# expect: evaluate b
# expect: evaluate i
# expect: apply i
# expect: apply b


print(text())  # expect: <b><i>hello</i></b>


@(lambda cls: cls.__name__)
class Named:
    pass


print(Named)  # expect: Named
