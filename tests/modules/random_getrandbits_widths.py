# getrandbits takes as many words of the generator as the width needs.
import random

random.seed(7)
print([random.getrandbits(k) for k in (0, 1, 8, 31, 32, 33, 64, 100)])
# expect: [0, 0, 242, 323946139, 1695753998, 2795742288, 15149836622520594227, 742026323667635606410750824491]
print(random.random())  # expect: 0.057998924774706806
try:
    random.getrandbits(-1)
except ValueError as error:
    print(error)  # expect: number of bits must be non-negative
