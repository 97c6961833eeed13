# Compressing runs, and Huffman codes.
from itertools import groupby


def encode(text):
    return [(char, len(list(run))) for char, run in groupby(text)]


def decode(pairs):
    return "".join(char * count for char, count in pairs)


def huffman(text):
    nodes = [(text.count(c), i, {c: ""}) for i, c in enumerate(sorted(set(text)))]
    serial = len(nodes)
    while len(nodes) > 1:
        nodes.sort(key=lambda node: node[:2])
        (n1, _, a), (n2, _, b) = nodes[:2]
        merged = {c: "0" + code for c, code in a.items()} | {c: "1" + code for c, code in b.items()}
        nodes[:2] = [(n1 + n2, serial, merged)]
        serial += 1
    return nodes[0][2]


text = "aaabccddddda"
print(encode(text), decode(encode(text)) == text)
# expect: [('a', 3), ('b', 1), ('c', 2), ('d', 5), ('a', 1)] True
codes = huffman("mississippi river")
bits = "".join(codes[c] for c in "mississippi river")
print(sorted(codes.items(), key=lambda item: (len(item[1]), item[0])), len(bits))
# expect: [('i', '11'), ('s', '00'), ('p', '010'), ('r', '011'), (' ', '1000'), ('e', '1001'), ('m', '1010'), ('v', '1011')] 46
back, reverse, word = "", {code: c for c, code in codes.items()}, ""
for bit in bits:
    word += bit
    if word in reverse:
        back += reverse[word]
        word = ""
print(back)  # expect: mississippi river
