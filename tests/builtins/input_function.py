# input reads a line without its end; EOFError at the end.
name = input("Your name? ")
print("Hello", name)  # expect: Your name? Hello Ann
print(repr(input()), int(input("A number: ")) + 1)  # expect: A number: '  spaces  ' 42
print([input() for _ in range(2)])  # expect: ['é日', 'last without newline']
try:
    input("more? ")
except EOFError as error:
    print("EOFError:", error)  # expect: more? EOFError: EOF when reading a line
# stdin: input_function.in
