# The other distributions a simulation uses.
import random

random.seed(8)
print(random.expovariate(2), random.expovariate(0.1))
# expect: 0.1285478922541462 32.77963517716065
print(random.triangular(0, 10, 5), random.triangular())
# expect: 2.513273748031236 0.6158235580306933
print(random.betavariate(2, 3), random.gammavariate(2, 1))
# expect: 0.11537517645361142 1.7942596537670545
print(random.paretovariate(3), random.weibullvariate(1, 2))
# expect: 1.0737526393436634 1.3323017181545496
print(random.lognormvariate(0, 1), random.vonmisesvariate(0, 4))
# expect: 0.39874813137476195 6.26750979853875
