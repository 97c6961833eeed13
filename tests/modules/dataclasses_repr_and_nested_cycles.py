# repr=False, own reprs and a dataclass within itself.
from dataclasses import dataclass, field


@dataclass
class Node:
    name: str
    secret: str = field(default="s", repr=False)
    next: "Node" = None


node = Node("a")
node.next = node
print(node, Node("b", next=Node("c")))
# expect: Node(name='a', next=...) Node(name='b', next=Node(name='c', next=None))


@dataclass(repr=False, eq=False)
class Bare:
    x: int


print(Bare(1) == Bare(1), "Bare object" in repr(Bare(1)), Bare.__match_args__)
# expect: False True ('x',)
