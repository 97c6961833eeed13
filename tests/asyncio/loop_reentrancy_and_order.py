# call_soon while running, handles cancelled in each moment, callbacks that fail, re-entrant runs.
import asyncio


def told(loop, context):
    print("  told", context["message"].split(" at ")[0], repr(context.get("exception")), sorted(context))


async def nothing():
    return "nothing"


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(told)
    order = []
    loop.call_soon(lambda: (order.append(1), loop.call_soon(order.append, 4)))
    loop.call_soon(lambda: (order.append(2), third.cancel()))
    third = loop.call_soon(order.append, 3)
    loop.call_later(0, order.append, "timer")
    await asyncio.sleep(0)
    print(order, third.cancelled())
    await asyncio.sleep(0)
    print(order)
    await asyncio.sleep(0)
    print(order)
    timers = [loop.call_later(delay, order.append, delay) for delay in (0.3, 0.1, 0.2, 0.1)]
    timers[2].cancel()
    timers[2].cancel()
    loop.call_later(0.1, timers[0].cancel)
    order.clear()
    await asyncio.sleep(1)
    print(order, [timer.cancelled() for timer in timers])
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(order.append, "after the failure")
    await asyncio.sleep(0)
    print(order[-1])
    for run in (lambda: asyncio.run(coro), lambda: asyncio.Runner().run(coro)):
        coro = nothing()
        try:
            run()
        except RuntimeError as error:
            print(error)
        coro.close()
    second = asyncio.new_event_loop()
    for act in (lambda: second.run_until_complete(nothing_here), second.run_forever):
        nothing_here = nothing()
        try:
            act()
        except RuntimeError as error:
            print(error)
        nothing_here.close()
    second.close()
    try:
        loop.close()
    except RuntimeError as error:
        print(error)
    done = loop.create_future()
    done.set_result(1)
    done.add_done_callback(lambda future: order.append("added late"))
    print(order[-1])
    await asyncio.sleep(0)
    print(order[-1])
    future = loop.create_future()

    def again(future):
        order.append("again")
        future.add_done_callback(lambda future: order.append("from a callback"))

    future.add_done_callback(again)
    future.add_done_callback(again)
    print(future.remove_done_callback(again), future.remove_done_callback(again))
    future.add_done_callback(again)
    future.set_result(None)
    await asyncio.sleep(0)
    print(order[-2:])
    await asyncio.sleep(0)
    print(order[-2:])
    loop.stop()
    await asyncio.sleep(0)
    print("a stopped loop goes on to its end")


loop = asyncio.new_event_loop()
task = loop.create_task(main())
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error)
# expect: [1, 2] True
# expect: [1, 2, 'timer', 4]
# expect: [1, 2, 'timer', 4]
# expect: [0.1, 0.1] [True, False, True, False]
# expect:   told Exception in callback main.<locals>.<lambda>() ZeroDivisionError('division by zero') ['exception', 'handle', 'message']
# expect: after the failure
# expect: asyncio.run() cannot be called from a running event loop
# expect: Runner.run() cannot be called from a running event loop
# expect: Cannot run the event loop while another loop is running
# expect: Cannot run the event loop while another loop is running
# expect: Cannot close a running event loop
# expect: after the failure
# expect: added late
# expect: 2 0
# expect: ['added late', 'again']
# expect: ['again', 'from a callback']
# expect: Event loop stopped before Future completed.
print(task.done())  # expect: False
loop.run_until_complete(task)  # expect: a stopped loop goes on to its end
loop.run_until_complete(asyncio.sleep(0))
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
