"""collections.abc: another name of _collections_abc, which says why it is apart."""

from _collections_abc import *
from _collections_abc import __all__
