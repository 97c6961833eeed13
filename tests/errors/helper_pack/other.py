import helper_pack.inner
from helper_circle_b import tell

from . import inner

try:
    inner.nothing
except AttributeError as error:
    tell(error)
try:
    from .inner import nothing
except ImportError as error:
    tell(error)
try:
    from ... import above
except ImportError as error:
    tell(error)
