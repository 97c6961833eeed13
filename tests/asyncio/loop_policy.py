# A policy decides what loops are made.
import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new loop")
        return super().new_event_loop()


policy = Policy()
before = asyncio.get_event_loop_policy()
print(isinstance(before, asyncio.AbstractEventLoopPolicy))  # expect: True
asyncio.set_event_loop_policy(policy)
print(asyncio.get_event_loop_policy() is policy)  # expect: True


async def main():
    loop = asyncio.get_running_loop()
    print(isinstance(loop, asyncio.AbstractEventLoop), isinstance(loop, asyncio.SelectorEventLoop))


asyncio.run(main())
# expect: new loop
# expect: True True
asyncio.set_event_loop_policy(None)
