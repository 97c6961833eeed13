# After * or *args come arguments that must be named.
def connect(host, *, port=80, secure):
    return f"{host}:{port} {secure}"


def many(*values, separator=","):
    return separator.join(map(str, values))


print(connect("a", secure=True), connect(secure=False, host="b", port=1))
# expect: a:80 True b:1 False
print(many(1, 2, 3), many(1, 2, separator=" - "))  # expect: 1,2,3 1 - 2
for call in (
    lambda: connect("a"),
    lambda: connect("a", 81, secure=True),
    lambda: connect("a", secure=1, sécure=2),
    lambda: connect(),
):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: connect() missing 1 required keyword-only argument: 'secure'
# expect: connect() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
# expect: connect() got an unexpected keyword argument 'sécure'. Did you mean 'secure'?
# expect: connect() missing 1 required positional argument: 'host'
print(connect.__kwdefaults__)  # expect: {'port': 80}
