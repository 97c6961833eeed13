# A function with yield makes a generator: it stops at each yield and goes on from there.
def count(limit):
    print("begin")
    for i in range(limit):
        print("before", i)
        yield i
        print("after", i)
    print("end")
    return "result"


generator = count(2)
print(type(generator).__name__, next(generator))
# expect: begin
# expect: before 0
# expect: generator 0
print(next(generator))
# expect: after 0
# expect: before 1
# expect: 1
try:
    next(generator)
except StopIteration as stop:
    print("StopIteration", stop.value, stop.args)
# expect: after 1
# expect: end
# expect: StopIteration result ('result',)
print(list(count(1)), next(count(0), "default"))
# expect: begin
# expect: before 0
# expect: after 0
# expect: end
# expect: begin
# expect: end
# expect: [0] default


def endless():
    n = 0
    while True:
        yield n
        n += 1


for value in endless():
    if value > 2:
        break
print("stopped at", value)  # expect: stopped at 3
