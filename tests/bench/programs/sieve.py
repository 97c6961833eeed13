# The sieve of Eratosthenes on a list.
# row: sieve
# set: plain
# items: 2000000 numbers
# goal: 2.7 x cpython, 1.1 x lua
def sieve(n):
    flags = [True] * n
    count = 0
    for i in range(2, n):
        if flags[i]:
            count += 1
            j = i + i
            while j < n:
                flags[j] = False
                j += i
    return count


print(sieve(2_000_000))
