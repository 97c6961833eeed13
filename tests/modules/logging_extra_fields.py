# extra= gives a record further attributes, but may not overwrite its own.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(user)s: %(message)s")
logging.warning("hello", extra={"user": "ada"})  # expect: ada: hello
try:
    logging.warning("x", extra={"message": "y"})
except KeyError as error:
    print(error)  # expect: "Attempt to overwrite 'message' in LogRecord"
