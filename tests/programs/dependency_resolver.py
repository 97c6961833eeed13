# Topological order and cycles.
class CycleError(Exception):
    pass


def order(dependencies):
    result, path = [], []

    def visit(node):
        if node in result:
            return
        if node in path:
            raise CycleError(" -> ".join([*path[path.index(node) :], node]))
        path.append(node)
        for other in dependencies.get(node, ()):
            visit(other)
        path.pop()
        result.append(node)

    for node in dependencies:
        visit(node)
    return result


print(order({"app": ["db", "web"], "web": ["http", "log"], "db": ["log"], "log": []}))
# expect: ['log', 'db', 'http', 'web', 'app']
print(order({}), order({"a": ["a2"], "b": []}))  # expect: [] ['a2', 'a', 'b']
try:
    order({"a": ["b"], "b": ["c"], "c": ["a"]})
except CycleError as error:
    print(error)  # expect: a -> b -> c -> a
