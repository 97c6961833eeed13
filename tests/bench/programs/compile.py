# Compiling 20,000 lines of functions: the driver writes them into this file's place.
# row: compile
# items: 20000 lines
# generate: compile
# goal: 900 ns, 12 x cpython
