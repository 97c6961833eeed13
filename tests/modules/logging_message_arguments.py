# Arguments of messages: mappings, percent signs, and none at all.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(message)s")
logging.warning("%(a)s and %(b)d", {"a": 1, "b": 2})  # expect: 1 and 2
logging.warning("100%")  # expect: 100%
logging.warning("%s%%", 50)  # expect: 50%
logging.warning(["not", "text"])  # expect: ['not', 'text']
logging.warning("%s", ("tuple",))  # expect: ('tuple',)
logging.warning("%r %5.1f|%-5s|", "x", 2.25, "ab")  # expect: 'x'   2.2|ab   |
