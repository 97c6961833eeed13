# A context that is none is noticed where the callback runs.
import asyncio


class Own:
    def run(self, callback, *args):
        print("run", args)
        callback(*args)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], context["exception"]))
    print(loop.call_soon(print, 1, context=5).get_context())
    loop.call_soon(print, 2, context={})
    loop.call_later(0.1, print, 3, context="x")
    loop.call_soon(print, 4, context=Own())
    future = loop.create_future()
    future.add_done_callback(print, context=5)
    future.add_done_callback(lambda future: print("done"), context=Own())
    future.set_result(6)
    future.add_done_callback(print, context=())
    await asyncio.sleep(1)


asyncio.run(main())
# expect: 5
# expect: Exception in callback print() 'int' object has no attribute 'run'
# expect: Exception in callback print() 'dict' object has no attribute 'run'
# expect: run (4,)
# expect: 4
# expect: Exception in callback print() 'int' object has no attribute 'run'
# expect: run (<Future finished result=6>,)
# expect: done
# expect: Exception in callback print() 'tuple' object has no attribute 'run'
# expect: Exception in callback print() 'str' object has no attribute 'run'
