# randbytes are the generator's words, little end first.
import random

random.seed(21)
print(random.randbytes(6), random.randbytes(0), len(random.randbytes(33)))
# expect: b'\x07!:*\x01k' b'' 33
