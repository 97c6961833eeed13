# Names may be any letters; names that look the same after NFKC are the same.
größe = 5
π = 3
名前 = "name"
_private, __dunder__, x1 = 1, 2, 3
print(größe * π, 名前, _private + __dunder__ + x1)  # expect: 15 name 6


def naïve(ñ):
    return ñ + 1


print(naïve(1), naïve.__name__)  # expect: 2 naïve
ﬁle = 1
print(file)  # expect: 1


class Überklasse:
    ä = 1


print(Überklasse().ä, Überklasse.__name__)  # expect: 1 Überklasse
match = case = type_ = 1
print(match + case + type_)  # expect: 3
match = {"case": 2}
print(match["case"])  # expect: 2
