# The traceback of an exception is a chain of frames.
def inner():
    local = "value"
    raise ValueError("deep")


def outer():
    inner()


try:
    outer()
except ValueError as error:
    tb = error.__traceback__
    while tb is not None:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(error.with_traceback(None).__traceback__)
# expect: 12 <module>
# expect: 8 outer
# expect: 4 inner
# expect: None
