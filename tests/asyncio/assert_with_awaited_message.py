# The message of an assert is awaited only if the test fails, in coroutines and generators.
import asyncio
async def msg(x):
    await asyncio.sleep(0)
    return [x]
async def main():
    for text in ("one", "two"):
        try:
            assert await asyncio.sleep(0, False), await msg(text)
        except AssertionError as e:
            print(e.args)
    try:
        assert False, [await msg(i) for i in range(2)] + [await msg(3)]
    except AssertionError as e:
        print(e.args)
    def gen():
        try:
            assert not (yield 1), (yield 2)
        except AssertionError as e:
            yield e.args
    g = gen()
    print(next(g), g.send(True), g.send("text"))
    x = {"k": 1}
    try:
        assert x.get("z"), f"{await msg('f')} {x}"
    except AssertionError as e:
        print(e)
asyncio.run(main())
# expect: (['one'],)
# expect: (['two'],)
# expect: ([[0], [1], [3]],)
# expect: 1 2 ('text',)
# expect: ['f'] {'k': 1}
