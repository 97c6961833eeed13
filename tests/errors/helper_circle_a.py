# Half of a circular import: asks for the other half before it has defined anything.
import helper_circle_b


def late(): ...
