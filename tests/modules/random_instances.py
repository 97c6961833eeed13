# Random objects have states of their own.
import random

a, b = random.Random(3), random.Random(3)
print([a.randint(0, 9) for _ in range(8)] == [b.randint(0, 9) for _ in range(8)], round(a.random(), 6), round(b.random(), 6))
# expect: True 0.065529 0.065529
state = a.getstate()
first = [a.random() for _ in range(3)]
a.setstate(state)
print(first == [a.random() for _ in range(3)])  # expect: True
print([round(x, 5) for x in (a.expovariate(1), a.betavariate(2, 3), a.normalvariate(0, 1), a.lognormvariate(0, 1), a.paretovariate(3))])
# expect: [0.26701, 0.56988, 1.75331, 1.16613, 1.44916]
random.seed(5)
one = random.random()
random.Random(9).random()
random.seed(5)
print(one == random.random(), 0 <= random.Random().random() < 1)  # expect: True True
print([random.Random(i).randint(0, 99) for i in range(10)])
# expect: [49, 17, 7, 30, 30, 79, 73, 41, 29, 59]
