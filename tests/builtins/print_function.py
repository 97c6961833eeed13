# sep, end, file and flush.
import sys

print()
print("a", 1, None, [2])
print("a", "b", sep="-")
print("a", "b", sep="")
print("no newline", end="")
print(" | ", end="|\n")
print(*range(4), sep=", ", end=".\n")
print("multi\nline", "tab\tbed")
print("x", sep="never used", flush=True)
print("to stdout", file=sys.stdout)
print("to stderr", file=sys.stderr)
print("None means default", sep=None, end=None, file=None)


class Collector:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


collector = Collector()
print("a", 5, sep="+", file=collector)
print(collector.parts)
for action in (lambda: print("a", sep=5), lambda: print("a", end=1), lambda: print("a", color="red"), lambda: print("a", file=5)):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# stderr: to stderr
