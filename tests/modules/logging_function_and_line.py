# %(funcName)s and %(lineno)d are the caller's; stacklevel looks further out.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(funcName)s:%(lineno)d %(message)s")


def inner():
    logging.warning("here")
    logging.warning("caller", stacklevel=2)


def outer():
    inner()


outer()
# expect: inner:9 here
# expect: outer:14 caller
