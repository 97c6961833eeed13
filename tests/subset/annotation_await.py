# Refused: an await in an annotation of a coroutine function, which Awl does not evaluate.
async def main():
    async def inner() -> (await main()):
        pass


# oracle: skip a refusal
# exit: 1
# stderr: line 3
# stderr: await expression cannot be used within an annotation
# stderr: hint: Awl does not evaluate annotations
