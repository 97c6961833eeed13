# Refused: a generic type alias.
type Pair[T] = tuple[T, T]
# oracle: skip a refusal
# exit: 1
# stderr: line 2
