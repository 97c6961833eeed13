# The hash of tuples nested five hundred deep.
def nest(depth):
    t = ()
    for _ in range(depth):
        t = (t, depth)
    return t


print(hash(nest(500)) == hash(nest(500)), hash(nest(500)) == hash(nest(499)), len({nest(100), nest(100)}))
# expect: True False 1
