# close() raises GeneratorExit at the yield; finally runs.
def guarded():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("cleanup")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def returning():
    try:
        yield 1
    except GeneratorExit:
        return "value"


generator = guarded()
next(generator)
generator.close()
# expect: exit
# expect: cleanup
generator.close()
print(next(generator, "closed"))  # expect: closed
guarded().close()
print("never started: nothing printed")  # expect: never started: nothing printed
bad = stubborn()
next(bad)
try:
    bad.close()
except RuntimeError as error:
    print(error)  # expect: generator ignored GeneratorExit
r = returning()
next(r)
print(r.close())  # expect: value
dropped = guarded()
next(dropped)
del dropped
# expect: exit
# expect: cleanup
print("dropped")  # expect: dropped
