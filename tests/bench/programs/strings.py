# f-strings, join, split, replace, find, upper.
# row: strings, f-strings, join, split
# items: 200000 lines
# goal: 1.8 x cpython
def main():
    total = 0
    for i in range(200_000):
        line = f"name{i}, {i * 3}, {i % 7} and some words"
        parts = line.split(", ")
        line = "-".join(parts).upper()
        if line.startswith("NAME") and "WORDS" in line:
            total += len(line.replace("AND", "or"))
    print(total)


main()
