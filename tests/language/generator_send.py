# send() gives the yield expression a value.
def average():
    total = count = 0
    result = None
    while True:
        value = yield result
        if value is None:
            return f"{count} values"
        total += value
        count += 1
        result = total / count


running = average()
print(next(running), running.send(10), running.send(20), running.send(3))
# expect: None 10.0 15.0 11.0
try:
    running.send(None)
except StopIteration as stop:
    print(stop.value)  # expect: 3 values
fresh = average()
try:
    fresh.send(1)
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started generator


def echo():
    while True:
        print("got", (yield))


e = echo()
next(e)
e.send("a")  # expect: got a
e.send("b")  # expect: got b
