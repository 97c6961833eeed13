VALUE = 5


def check(value):
    assert value > 10, "value too small"


check(VALUE)
