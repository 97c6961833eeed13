# f-strings inside f-strings.
print(f'{1}')  # expect: 1
x = 1
print(f"{f"{f"{f"{f"{x}"}"}"}"}")  # expect: 1
