# sys.exit raises SystemExit, which carries the status.
import sys

for value in (None, 0, 3, "text", [1]):
    try:
        sys.exit(value)
    except SystemExit as error:
        print(repr(error.code), error.args)
# expect: None ()
# expect: 0 (0,)
# expect: 3 (3,)
# expect: 'text' ('text',)
# expect: [1] ([1],)
try:
    sys.exit()
finally:
    print("finally runs")  # expect: finally runs
