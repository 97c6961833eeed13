# Lists, dicts, tuples, sets; sorting by a key.
def main():
    words = ("the quick brown fox jumps over the lazy dog " * 300).split()
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    pairs = sorted([(n * 7919 % 1009, str(n)) for n in range(2000)], key=lambda pair: pair[0])
    odd = {n for n, _ in pairs if n % 2}
    flags = [True] * 10_000
    for i in range(2, 100):
        for j in range(i * i, 10_000, i):
            flags[j] = False
    print(counts["the"], pairs[0], len(odd), sum(flags))


main()
