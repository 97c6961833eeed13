class Positive:
    def __init__(self, value):
        if value < 0:
            raise ValueError(f"{value} is negative")
        self.value = value


Positive(1)
Positive(-1)
# exit: 1
