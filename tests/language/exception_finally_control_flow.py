# finally runs on the way out by return, break and continue, and its own return wins.
def override():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def order():
    value = "first"
    try:
        return value
    finally:
        value = "changed too late"


def loop():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("not reached")
    return "done"


def nested():
    try:
        try:
            return "inner"
        finally:
            print("f1")
    finally:
        print("f2")


print(override(), swallow(), order(), loop(), nested())
# expect: body 0
# expect: finally 0
# expect: finally 1
# expect: body 2
# expect: finally 2
# expect: finally 3
# expect: f1
# expect: f2
# expect: finally swallowed first done inner
