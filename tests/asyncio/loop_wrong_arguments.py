# None as a time; factories that are none.
import asyncio

loop = asyncio.new_event_loop()
for method in (lambda: loop.call_later(None, print), lambda: loop.call_at(None, print),
               lambda: loop.call_later("x", print), lambda: loop.set_task_factory(3),
               lambda: loop.create_task(3), lambda: loop.create_task(None)):
    try:
        method()
    except TypeError as error:
        print(error)
# expect: delay must not be None
# expect: when cannot be None
# expect: unsupported operand type(s) for +: 'float' and 'str'
# expect: task factory must be a callable or None
# expect: a coroutine was expected, got 3
# expect: a coroutine was expected, got None
print(loop.get_task_factory())  # expect: None
loop.close()
