# What stands in os.environ, and in which order, after it has been changed in every way.
import os

os.environ["AWL_A"] = "1"
os.environ["AWL_B"] = "2"
print(list(os.environ)[-2:], len(os.environ) == len(list(os.environ)))
os.environ["AWL_A"] = "3"
print(list(os.environ.items())[-2:])
del os.environ["AWL_A"]
print("AWL_A" in os.environ, list(os.environ)[-1])
os.environ["AWL_A"] = "4"
print(list(os.environ)[-2:])
os.putenv("AWL_C", "5")
print(os.getenv("AWL_C"), "AWL_C" in os.environ, list(os.environ)[-1])
os.unsetenv("AWL_B")
print(os.getenv("AWL_B"), list(os.environ)[-2:])
print(os.environ.pop("AWL_B"), os.environ.pop("AWL_B", "none"), list(os.environ)[-1])
os.environ.update({"AWL_D": "6"}, AWL_E="")
print(list(os.environ.values())[-2:], os.environ["AWL_E"] == "", os.environ.setdefault("AWL_E", "x"))
try:
    del os.environ["AWL_B"]
except KeyError as error:
    print(repr(error))
os.environ.clear()
print(len(os.environ), dict(os.environ), os.environ)
os.environ["AWL_F"] = "é"
print(os.environ, os.environ.copy(), os.environ | {"x": "y"})
