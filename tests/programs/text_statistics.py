# Counting words and letters.
TEXT = """The rain in Spain stays mainly in the plain.
In Hartford, Hereford and Hampshire, hurricanes hardly ever happen.
How kind of you to let me come!"""


def words(text):
    word = ""
    for char in text.lower() + " ":
        if char.isalpha():
            word += char
        elif word:
            yield word
            word = ""


counts = {}
for word in words(TEXT):
    counts[word] = counts.get(word, 0) + 1
top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]
print(top)  # expect: [('in', 3), ('the', 2), ('and', 1), ('come', 1), ('ever', 1)]
letters = [c for c in TEXT.lower() if c.isalpha()]
print(len(letters), max(set(letters), key=lambda c: (letters.count(c), c)), len(TEXT.splitlines()))
# expect: 114 e 3
for length in range(1, 11):
    matching = sorted(w for w in counts if len(w) == length)
    if matching:
        print(f"{length:>2} {'*' * len(matching):<10} {', '.join(matching)}")
# expect:  2 ****       in, me, of, to
# expect:  3 *****      and, how, let, the, you
# expect:  4 ****       come, ever, kind, rain
# expect:  5 ***        plain, spain, stays
# expect:  6 ***        happen, hardly, mainly
# expect:  8 **         hartford, hereford
# expect:  9 *          hampshire
# expect: 10 *          hurricanes
