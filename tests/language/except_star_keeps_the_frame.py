"""An exception that except* has handled, and that lives on, keeps the frame that has handled it."""

import sys


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


def raises(box):
    e = ValueError('x')
    box.append(e)
    raise e


def a(box):
    held = Held('a')
    try:
        raises(box)
    except ValueError:
        print('caught')


def b(box):
    held = Held('b')
    try:
        raises(box)
    except* ValueError:
        print('caught')


def c(box):
    held = Held('c')
    try:
        raises(box)
    except* ValueError as eg:
        print('caught', eg.__traceback__ and eg.__traceback__.tb_frame.f_code.co_name, eg.__traceback__ and eg.__traceback__.tb_next)
        box.append(eg)


def d(box):
    held = Held('d')
    try:
        raises(box)
    except* KeyError as eg:
        print('never')
    except* ValueError as eg:
        print('caught', eg.__traceback__ and eg.__traceback__.tb_frame.f_code.co_name, eg.__traceback__ and eg.__traceback__.tb_next, eg.__context__, eg.__cause__, sys.exception())


def e(box):
    held = Held('e')
    try:
        try:
            raises(box)
        except* KeyError as eg:
            print('never')
    except ValueError:
        print('caught')


for f in (a, b, c, d, e):
    box = []
    f(box)
    for x in box:
        t = x.__traceback__
        while t:
            print('tb', t.tb_frame.f_code.co_name, t.tb_lineno - f.__code__.co_firstlineno)
            t = t.tb_next
    print('left', f.__name__)
    x = None
    box.pop()
    print('popped')
    box.clear()
    print('cleared')
# expect: caught
# expect: tb a 3
# expect: tb raises -3
# expect: left a
# expect: popped
# expect: cleared
# expect: caught
# expect: tb b 3
# expect: tb raises -11
# expect: left b
# expect: popped
# expect: cleared
# expect: caught None None
# expect: tb c 3
# expect: tb raises -19
# expect: left c
# expect: popped
# expect: cleared
# expect: caught None None None None  (1 sub-exception)
# expect: tb d 3
# expect: tb raises -28
# expect: left d
# expect: popped
# expect: cleared
# expect: caught
# expect: tb e 4
# expect: tb raises -38
# expect: left e
# expect: popped
# expect: cleared
del Held.__del__
