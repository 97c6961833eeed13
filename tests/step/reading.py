with open("tests/step/input.in") as file:
    for line in file:
        print(line.strip())
print("closed:", file.closed)
