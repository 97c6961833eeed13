# __aenter__ and __aexit__ are awaited.
import asyncio


class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await asyncio.sleep(1)
        print("open", self.name)
        return self.name.upper()

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(1)
        print("close", self.name, kind and kind.__name__, error, traceback is not None)
        return self.swallow


async def early():
    async with Resource("r"):
        return "returned"


async def main():
    async with Resource("a") as a, Resource("b") as b:
        print(a, b)
    async with Resource("c", swallow=True):
        raise ValueError("gone")
    try:
        async with Resource("d"):
            raise KeyError("stays")
    except KeyError as error:
        print("KeyError", error)
    print(await early())
    async with (
        Resource("e"),
        Resource("f") as f,
    ):
        print(f)


asyncio.run(main())
# expect: open a
# expect: open b
# expect: A B
# expect: close b None None False
# expect: close a None None False
# expect: open c
# expect: close c ValueError gone True
# expect: open d
# expect: close d KeyError 'stays' True
# expect: KeyError 'stays'
# expect: open r
# expect: close r None None False
# expect: returned
# expect: open e
# expect: open f
# expect: F
# expect: close f None None False
# expect: close e None None False
