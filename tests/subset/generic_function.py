# Refused: PEP 695 type parameters of a function.
def first[T](items: list[T]) -> T:
    return items[0]


print(first([1]))
# oracle: skip a refusal
# exit: 1
# stderr: line 2
