# A script's __name__ is __main__.
import sys

print(__name__)  # expect: __main__


def main(arguments):
    print("main", arguments)
    return len(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))  # expect: main ['one', 'two']
# args: one two
# exit: 2
