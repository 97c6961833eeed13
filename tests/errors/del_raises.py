class Noisy:
    def __del__(self):
        raise ValueError("in __del__")


Noisy()
print("the program goes on")  # expect: the program goes on
# stderr: Exception ignored in: <function Noisy.__del__ at 0x
# stderr: ValueError: in __del__
