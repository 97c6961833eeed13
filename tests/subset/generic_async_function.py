# Refused: PEP 695 type parameters of an async function.
async def get[T](x: T) -> T:
    return x
# oracle: skip a refusal
# exit: 1
# stderr: line 2
