# A second basicConfig does nothing unless force=True.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="first %(message)s")
logging.basicConfig(stream=sys.stdout, format="second %(message)s")
logging.warning("one")  # expect: first one
logging.basicConfig(stream=sys.stdout, format="third %(message)s", force=True)
logging.warning("two")  # expect: third two
try:
    logging.basicConfig(nonsense=1, force=True)
except ValueError as error:
    print(error)  # expect: Unrecognised argument(s): nonsense
