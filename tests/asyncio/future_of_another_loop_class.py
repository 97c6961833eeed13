# A future asks its loop, whatever that is, to call its callbacks.
import asyncio


class Loop:
    def get_debug(self):
        return False

    def call_soon(self, callback, *args, context=None):
        print("call_soon", callback is print, len(args), type(context).__name__)

    def call_exception_handler(self, context):
        print(context["message"])


future = asyncio.Future(loop=Loop())
future.add_done_callback(print)
future.set_result(1)  # expect: call_soon True 1 Context
future = asyncio.Future(loop=Loop())
future.set_exception(ValueError())
del future  # expect: Future exception was never retrieved
future = asyncio.Future(loop=Loop())
future.cancel()
future.add_done_callback(print)  # expect: call_soon True 1 Context
