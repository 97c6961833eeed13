# throw() raises at the yield.
def robust():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            yield f"handled {error}"
        finally:
            print("finally")


generator = robust()
print(next(generator))  # expect: waiting
print(generator.throw(ValueError("one")))  # expect: handled one
print(next(generator))
# expect: finally
# expect: waiting
try:
    generator.throw(KeyError("two"))  # expect: finally
except KeyError as error:
    print("came out:", error)
# expect: came out: 'two'
try:
    next(generator)
except StopIteration:
    print("finished")  # expect: finished
fresh = robust()
try:
    fresh.throw(RuntimeError("before the start"))
except RuntimeError as error:
    print(error)  # expect: before the start
try:
    fresh.throw(5)
except TypeError as error:
    print(error)
# expect: exceptions must be classes or instances deriving from BaseException, not int
