# cancel() asks; CancelledError arrives at the await.
import asyncio


async def work():
    print("begin")
    try:
        await asyncio.sleep(10)
        print("never")
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
        raise
    finally:
        print("finally")


async def main():
    for message in (None, "reason"):
        task = asyncio.create_task(work())
        await asyncio.sleep(1)
        print(task.cancel(message) if message else task.cancel(), task.cancelled(), task.cancelling(), task.done())
        try:
            await task
        except asyncio.CancelledError as error:
            print("main sees", error.args, task.cancelled(), task.done())
        print(task.cancel())
        for method in (task.result, task.exception):
            try:
                method()
            except asyncio.CancelledError as error:
                print("CancelledError", error.args)


asyncio.run(main())
# expect: begin
# expect: True False 1 False
# expect: cancelled ()
# expect: finally
# expect: main sees () True True
# expect: False
# expect: CancelledError ()
# expect: CancelledError ()
# expect: begin
# expect: True False 1 False
# expect: cancelled ('reason',)
# expect: finally
# expect: main sees ('reason',) True True
# expect: False
# expect: CancelledError ()
# expect: CancelledError ()
