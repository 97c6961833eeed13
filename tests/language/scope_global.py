# `global` names the module's variable, in any depth; without it an assignment makes a local.
level = "module"


def local():
    level = "local"
    return level


def change():
    global level, fresh
    level = "changed"
    fresh = "made by change()"


print(local(), level)  # expect: local module
change()
print(level, fresh)  # expect: changed made by change()


def outer():
    level = "outer"

    def inner():
        global level
        level = "from inner"
        return level

    return inner(), level


print(outer(), level)  # expect: ('from inner', 'outer') from inner
globals()["made"] = 5
print(made, "level" in globals(), "zzz" in globals())  # expect: 5 True False
