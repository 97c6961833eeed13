import traceback


def risky(n):
    return 10 // n


for n in (2, 0, 5):
    try:
        print(risky(n))
    except ZeroDivisionError:
        traceback.print_exc()
# expect: 5
# expect: 2
print("done")  # expect: done
