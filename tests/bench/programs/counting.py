# Counting words in a dict.
# row: counting by string
# set: plain
# items: 1360000 words
# goal: 2.7 x cpython, 1.1 x lua
TEXT = "the quick brown fox jumps over the lazy dog and runs from the big bad wolf "


def main():
    words = (TEXT * 4000).split()
    for _ in range(10):
        counts = {}
        for word in words:
            counts[word] = counts.get(word, 0) + 1
        for word in words:
            if word in counts:
                counts[word] += 1
    print(counts["the"])


main()
