# assert raises AssertionError with its message.
assert True
assert 1 + 1 == 2, "never shown"
def check(condition, *message):
    if message:
        assert condition, message[0]
    assert condition


for action in (lambda: check(False), lambda: check(0, "zero"), lambda: check([], 5)):
    try:
        action()
    except AssertionError as error:
        print(repr(error), str(error), error.args)
# expect: AssertionError()  ()
# expect: AssertionError('zero') zero ('zero',)
# expect: AssertionError(5) 5 (5,)


def check_later():
    message_made = []
    assert True, message_made.append("made")
    return message_made


print(check_later())  # expect: []
for value in (0, "a", None):
    try:
        check(value, f"bad: {value!r}")
        print("ok", value)
    except AssertionError as error:
        print(error)
# expect: bad: 0
# expect: ok a
# expect: bad: None
