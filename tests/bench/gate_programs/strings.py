# f-strings, split, join, replace, appending.
def main():
    text = ""
    for i in range(3000):
        line = f"name{i}, {i * 3:>6}, {i / 7:.3f}"
        text += "-".join(line.split(", ")).upper().replace("NAME", "n")
    print(len(text), text.count("7"))


main()
