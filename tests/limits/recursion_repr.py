# Lists nested very deeply: the repr is a RecursionError.
x = []
for _ in range(100000):
    x = [x]
for function in (repr, str):
    try:
        function(x)
    except RecursionError as error:
        print(type(error).__name__)
# expect: RecursionError
# expect: RecursionError
while x:
    x = x[0]
print("taken apart")  # expect: taken apart
