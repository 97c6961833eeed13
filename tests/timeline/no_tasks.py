"""A program in which no task ever runs."""

print("hello")  # expect: hello
