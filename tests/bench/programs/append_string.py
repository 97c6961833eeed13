# A string that grows at its end.
# row: string append
# items: 2000000 appends
# goal: 1 x cpython
def main():
    text = ""
    for i in range(2_000_000):
        text += "x"
    print(len(text))


main()
