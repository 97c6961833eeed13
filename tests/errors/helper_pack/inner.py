import helper_pack
from helper_circle_b import tell

try:
    helper_pack.nothing
except AttributeError as error:
    tell(error)
from . import other
