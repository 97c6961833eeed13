# A weak reference dies with its object and calls back.
import weakref


class Thing:
    def method(self):
        return "called"


thing = Thing()
ref = weakref.ref(thing, lambda r: print("gone", r() is None))
print(ref() is thing, weakref.getweakrefcount(thing), ref == weakref.ref(thing))
# expect: True 1 True
bound = weakref.WeakMethod(thing.method)
print(bound()())  # expect: called
proxy = weakref.proxy(thing)
print(proxy.method())  # expect: called
del thing  # expect: gone True
print(ref(), bound())  # expect: None None
try:
    proxy.method()
except ReferenceError as error:
    print(error)  # expect: weakly-referenced object no longer exists
try:
    weakref.ref(3)
except TypeError as error:
    print(error)  # expect: cannot create weak reference to 'int' object
