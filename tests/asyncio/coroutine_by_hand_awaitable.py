# What an awaitable yields comes out of send(); what is sent goes back in.
class Ask:
    def __init__(self, question):
        self.question = question

    def __await__(self):
        try:
            answer = yield self.question
        except ValueError as error:
            return f"refused: {error}"
        return answer


async def inner(n):
    return await Ask(f"question {n}")


async def outer():
    try:
        first = await inner(1)
        second = await inner(2)
        return [first, second]
    finally:
        print("outer ends")


coroutine = outer()
print(coroutine.send(None))  # expect: question 1
print(coroutine.send("one"))  # expect: question 2
try:
    coroutine.throw(ValueError("no"))  # expect: outer ends
except StopIteration as stop:
    print(stop.value)
# expect: ['one', 'refused: no']
coroutine = outer()
print(coroutine.send(None))  # expect: question 1
coroutine.close()  # expect: outer ends
