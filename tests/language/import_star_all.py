# __all__ says what * takes, underscores included.
from helper_all import *

print(listed, _also)  # expect: listed also
try:
    unlisted
except NameError as error:
    print(error)  # expect: name 'unlisted' is not defined
