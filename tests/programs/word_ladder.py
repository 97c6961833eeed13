# Breadth-first search.
from collections import deque

WORDS = "cold cord card ward warm word worm wold bold bald ball wall hall hale".split()


def neighbours(word):
    for other in WORDS:
        if sum(a != b for a, b in zip(word, other)) == 1:
            yield other


def ladder(start, goal):
    paths = {start: [start]}
    queue = deque([start])
    while queue:
        word = queue.popleft()
        if word == goal:
            return paths[word]
        for other in neighbours(word):
            if other not in paths:
                paths[other] = paths[word] + [other]
                queue.append(other)
    return None


print(ladder("cold", "warm"))  # expect: ['cold', 'cord', 'card', 'ward', 'warm']
print(ladder("bald", "worm"), ladder("hale", "cold"))
# expect: ['bald', 'bold', 'wold', 'word', 'worm'] ['hale', 'hall', 'ball', 'bald', 'bold', 'cold']
print(ladder("cold", "zzzz"), sorted(neighbours("word")))
# expect: None ['cord', 'ward', 'wold', 'worm']
