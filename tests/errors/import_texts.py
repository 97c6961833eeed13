# What is said of modules that import each other, that hide one of the library, or are no package.
import helper_circle_a
import helper_pack
import string  # the library's

import helper_circle_b
from helper_circle_b import tell

try:
    helper_circle_a.nothing
except AttributeError as error:
    tell(error)
try:
    import helper_circle_a.inside
except ImportError as error:
    tell(error)
try:
    from helper_pack.inner import nothing
except ImportError as error:
    tell(error)
try:
    import helper_pack.nothing
except ImportError as error:
    tell(error)
try:
    from . import sibling
except ImportError as error:
    tell(error)
try:
    string.nothing
except AttributeError as error:
    tell(error)
print(repr(helper_circle_a.__package__), helper_pack.__package__, helper_pack.inner.__package__)
print(__package__, __spec__)
print([name for name in dir(helper_circle_a) if name.startswith("__")])
# oracle: skip: to CPython the script's folder is the oracle's own
