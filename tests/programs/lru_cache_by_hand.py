# A cache that forgets what was used longest ago.
class LRU:
    def __init__(self, size):
        self.size, self.items, self.hits, self.misses = size, {}, 0, 0

    def get(self, key, make):
        if key in self.items:
            self.hits += 1
            self.items[key] = self.items.pop(key)
        else:
            self.misses += 1
            self.items[key] = make(key)
            if len(self.items) > self.size:
                oldest = next(iter(self.items))
                del self.items[oldest]
        return self.items[key]


cache = LRU(3)
for key in "abcaadbea":
    cache.get(key, str.upper)
    print(key, list(cache.items))
# expect: a ['a']
# expect: b ['a', 'b']
# expect: c ['a', 'b', 'c']
# expect: a ['b', 'c', 'a']
# expect: a ['b', 'c', 'a']
# expect: d ['c', 'a', 'd']
# expect: b ['a', 'd', 'b']
# expect: e ['d', 'b', 'e']
# expect: a ['b', 'e', 'a']
print(cache.hits, cache.misses)  # expect: 2 7
