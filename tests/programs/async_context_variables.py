import asyncio
import contextvars
import signal
import os

request_id = contextvars.ContextVar("request_id", default="-")
user: contextvars.ContextVar[str] = contextvars.ContextVar("user")


def log(msg):
    print(f"[{request_id.get()}/{user.get('anon')}] {msg}")


async def sub():
    log("sub before")
    request_id.set("sub")
    await asyncio.sleep(0)
    log("sub after")


async def handle(i):
    tok = request_id.set(f"r{i}")
    user.set(f"u{i}")
    log("start")
    await asyncio.sleep(0.01 * (3 - i))
    await asyncio.create_task(sub())
    log("mid")
    await sub()
    log("end")
    request_id.reset(tok)
    log("reset")
    try:
        request_id.reset(tok)
    except RuntimeError as e:
        print(str(e).split(" at ")[0][:20], "already been used" in str(e))


async def main():
    await asyncio.gather(*(handle(i) for i in range(3)))
    log("main")
    try:
        user.get()
    except LookupError as e:
        print(type(e), str(e)[:20])
    ctx = contextvars.copy_context()
    ctx.run(request_id.set, "inctx")
    log("outside")
    print(ctx[request_id], len(ctx), request_id in ctx, user in ctx, [v.name for v in ctx])
    print(ctx.run(request_id.get))
    t = asyncio.create_task(sub(), context=ctx)
    await t
    print(ctx[request_id])
    loop = asyncio.get_running_loop()
    loop.call_soon(log, "cb")
    loop.call_soon(log, "cb in ctx", context=ctx)
    loop.call_later(0.01, lambda: log("later"))
    await asyncio.sleep(0.02)
    print(request_id.name, request_id)if 0 else print(request_id.name)


asyncio.run(main())
# expect: [r0/u0] start
# expect: [r1/u1] start
# expect: [r2/u2] start
# expect: [r2/u2] sub before
# expect: [sub/u2] sub after
# expect: [r2/u2] mid
# expect: [r2/u2] sub before
# expect: [sub/u2] sub after
# expect: [sub/u2] end
# expect: [-/u2] reset
# expect: <Token used var=<Con True
# expect: [r1/u1] sub before
# expect: [sub/u1] sub after
# expect: [r1/u1] mid
# expect: [r1/u1] sub before
# expect: [sub/u1] sub after
# expect: [sub/u1] end
# expect: [-/u1] reset
# expect: <Token used var=<Con True
# expect: [r0/u0] sub before
# expect: [sub/u0] sub after
# expect: [r0/u0] mid
# expect: [r0/u0] sub before
# expect: [sub/u0] sub after
# expect: [sub/u0] end
# expect: [-/u0] reset
# expect: <Token used var=<Con True
# expect: [-/anon] main
# expect: <class 'LookupError'> <ContextVar name='us
# expect: [-/anon] outside
# expect: inctx 1 True False ['request_id']
# expect: inctx
# expect: [inctx/anon] sub before
# expect: [sub/anon] sub after
# expect: sub
# expect: [-/anon] cb
# expect: [sub/anon] cb in ctx
# expect: [-/anon] later
# expect: request_id
