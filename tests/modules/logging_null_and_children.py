# getChild, NullHandler and propagation to the root.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(name)s %(message)s")
library = logging.getLogger("lib")
library.addHandler(logging.NullHandler())
child = library.getChild("part.deep")
child.warning("up to the root")  # expect: lib.part.deep up to the root
library.propagate = False
child.warning("stops at lib")
print(child.name, child.getChild("x").name, logging.getLogger("lib.part.deep") is child)
# expect: lib.part.deep lib.part.deep.x True
