# Shortest paths in a graph.
GRAPH = {
    "A": {"B": 7, "C": 9, "F": 14},
    "B": {"A": 7, "C": 10, "D": 15},
    "C": {"A": 9, "B": 10, "D": 11, "F": 2},
    "D": {"B": 15, "C": 11, "E": 6},
    "E": {"D": 6, "F": 9},
    "F": {"A": 14, "C": 2, "E": 9},
    "Z": {},
}


def shortest(graph, start):
    distance = {start: 0}
    previous = {}
    open_nodes = {start: 0}
    while open_nodes:
        node = min(open_nodes, key=lambda n: (open_nodes[n], n))
        del open_nodes[node]
        for other, length in graph[node].items():
            candidate = distance[node] + length
            if candidate < distance.get(other, float("inf")):
                distance[other] = open_nodes[other] = candidate
                previous[other] = node
    return distance, previous


def path(previous, node):
    result = [node]
    while node in previous:
        node = previous[node]
        result.append(node)
    return "".join(reversed(result))


distance, previous = shortest(GRAPH, "A")
for node in GRAPH:
    print(node, distance.get(node, "unreachable"), path(previous, node))
# expect: A 0 A
# expect: B 7 AB
# expect: C 9 AC
# expect: D 20 ACD
# expect: E 20 ACFE
# expect: F 11 ACF
# expect: Z unreachable Z
