import os

import helper_circle_a


def tell(error):
    print(str(error).replace(os.path.dirname(os.path.abspath(__file__)) + os.sep, ""))


try:
    helper_circle_a.late
except AttributeError as error:
    tell(error)
try:
    from helper_circle_a import late
except ImportError as error:
    tell(error)
    print(error.name, error.name_from, os.path.basename(error.path))
