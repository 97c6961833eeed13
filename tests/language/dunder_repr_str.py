# print uses __str__, containers use __repr__; each stands in for the other in one direction.
class Both:
    def __repr__(self):
        return "Both()"

    def __str__(self):
        return "both"


class OnlyRepr:
    def __repr__(self):
        return "OnlyRepr()"


class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return None


print(Both(), [Both()], (Both(),), {Both().__str__(): Both()})
# expect: both [Both()] (Both(),) {'both': Both()}
print(OnlyRepr(), str(OnlyRepr()), [OnlyRepr()])  # expect: OnlyRepr() OnlyRepr() [OnlyRepr()]
print(f"{Both()} {Both()!r} {Both()!s:>6}|")  # expect: both Both()   both|
for function in (repr, str):
    try:
        function(Bad())
    except TypeError as error:
        print(error)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type NoneType)
