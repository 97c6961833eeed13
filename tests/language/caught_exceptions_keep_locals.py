# A frame that has caught an exception, and ends: who keeps the exception keeps its locals.
import gc


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


kept = []


def several(name):
    local = Loud(name)
    try:
        raise KeyError(name)
    except KeyError as error:
        kept.append(error)
    later = Loud(name + "2")
    for number in range(3):
        try:
            raise KeyError(number)
        except KeyError as error:
            kept.append(error)
    print("returns", name)
    return name


several("a")  # expect: returns a
first, second = kept[0].__traceback__.tb_frame, kept[1].__traceback__.tb_frame
print(list(first.f_locals), first is second)  # expect: ['name', 'local', 'later', 'number'] True
del first, second
kept.pop()
print("pop")  # expect: pop
kept.clear()
# expect: del a
# expect: del a2
print("cleared")  # expect: cleared


def forgets(name):
    local = Loud(name)
    try:
        raise KeyError(name)
    except KeyError as error:
        pass
    print("returns", name)


forgets("b")
# expect: returns b
# expect: del b


def drops(name):
    local = Loud(name)
    try:
        raise KeyError(name)
    except KeyError as error:
        kept.append(error)
    kept.clear()
    print("returns", name)


drops("c")
# expect: returns c
# expect: del c


def raises(name):
    local = Loud(name)
    try:
        raise KeyError(name)
    except KeyError as error:
        kept.append(error)
    raise ValueError(name)


try:
    raises("d")
except ValueError as error:
    print("caught")  # expect: caught
print(sorted(kept[0].__traceback__.tb_frame.f_locals))  # expect: ['local', 'name']
kept.clear()  # expect: del d


def returns_inside(name):
    local = Loud(name)
    try:
        raise KeyError(name)
    except KeyError as error:
        kept.append(error)
        return 5


print(returns_inside("e"))  # expect: 5
kept.clear()  # expect: del e


def yields(name):
    local = Loud(name)
    try:
        raise KeyError(name)
    except KeyError as error:
        kept.append(error)
    yield 1
    print("ends", name)


for number in yields("f"):
    print(number)
# expect: 1
# expect: ends f
kept.clear()  # expect: del f


def shows():
    before = 1
    try:
        raise KeyError
    except KeyError as error:
        traceback = error.__traceback__
    after = 2
    print(sorted(traceback.tb_frame.f_locals), traceback.tb_frame.f_code.co_varnames)
    return traceback


shown = shows()
# expect: ['after', 'before', 'traceback'] ('before', 'error', 'traceback', 'after')
print(list(shown.tb_frame.f_locals), shown.tb_frame.f_code.co_name)
# expect: ['before', 'traceback', 'after'] shows
del shown


def in_a_circle():
    local = Loud("g")
    me = None
    try:
        raise KeyError
    except KeyError as error:
        me = error


in_a_circle()
print("before the collector")  # expect: before the collector
gc.collect()  # expect: del g
print("after")  # expect: after


class Swallows:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        kept.append(error)
        return True


def catches(name):
    local = Loud(name)
    try:
        with Swallows():
            raise KeyError(name)
    except ValueError:
        pass
    print("returns", name)


catches("h")  # expect: returns h
print("-")  # expect: -
kept.clear()  # expect: del h
