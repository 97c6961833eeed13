# Counting words in a dict.
def main():
    words = ("the quick brown fox jumps over the lazy dog and runs from the big bad wolf " * 4000).split()
    for _ in range(10):
        counts = {}
        for word in words:
            counts[word] = counts.get(word, 0) + 1
        for word in words:
            if word in counts:
                counts[word] += 1
    print(sorted(counts.items())[:3])


main()
