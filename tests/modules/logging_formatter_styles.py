# Formatters in the three styles, and defaults for fields a record has not.
import logging

record = logging.LogRecord("n", logging.INFO, "file.py", 7, "hi %s", ("you",), None)
print(logging.Formatter("{levelname}:{message:>10}", style="{").format(record))
# expect: INFO:    hi you
print(logging.Formatter("$levelname ${message}", style="$").format(record))  # expect: INFO hi you
print(logging.Formatter("%(who)s %(message)s", defaults={"who": "nobody"}).format(record))
# expect: nobody hi you
print(logging.Formatter("%(filename)s:%(lineno)d %(module)s").format(record))
# expect: file.py:7 file
try:
    logging.Formatter("{message", style="{")
except ValueError as error:
    print(error)  # expect: invalid format: expected '}' before end of string
