import asyncio
import functools
import random
import time


class RetryError(Exception):
    def __init__(self, attempts, last):
        super().__init__(f"gave up after {attempts} attempts")
        self.attempts = attempts
        self.last = last


def retry(times=3, *, base=0.1, factor=2, jitter=0.0, exceptions=(Exception,)):
    def decorate(fn):
        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            delay = base
            last = None
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except exceptions as exc:
                    last = exc
                    wrapper.failures += 1
                    print(f"  attempt {attempt}/{times} of {fn.__name__} failed: {exc!r}; sleeping {delay:.2f}s")
                    await asyncio.sleep(delay + random.uniform(0, jitter))
                    delay *= factor
            raise RetryError(times, last) from last

        wrapper.failures = 0
        return wrapper

    return decorate


calls = 0


@retry(4, base=0.05, exceptions=(ConnectionError, OSError))
async def fetch(url: str, *, fail: int = 2) -> str:
    """Fetch something."""
    global calls
    calls += 1
    if calls <= fail:
        raise ConnectionResetError(104, "Connection reset by peer")
    return f"<{url}>"


@retry(2)
async def never():
    raise KeyError("nope")


async def main():
    t0 = time.monotonic()
    print(await fetch("http://x"))
    print(f"took {time.monotonic() - t0:.2f}")
    print(fetch.__name__, fetch.__doc__, fetch.__wrapped__.__qualname__, fetch.failures)
    try:
        await never()
    except RetryError as e:
        print(e, e.args, e.attempts, repr(e.last), e.__cause__ is e.last, e.__suppress_context__)
    try:
        await fetch()
    except TypeError as e:
        print(e)
    await never()


asyncio.run(main())
# expect:   attempt 1/4 of fetch failed: ConnectionResetError(104, 'Connection reset by peer'); sleeping 0.05s
# expect:   attempt 2/4 of fetch failed: ConnectionResetError(104, 'Connection reset by peer'); sleeping 0.10s
# expect: <http://x>
# expect: took 0.15
# expect: fetch Fetch something. fetch 2
# expect:   attempt 1/2 of never failed: KeyError('nope'); sleeping 0.10s
# expect:   attempt 2/2 of never failed: KeyError('nope'); sleeping 0.20s
# expect: gave up after 2 attempts ('gave up after 2 attempts',) 2 KeyError('nope') True True
# expect: fetch() missing 1 required positional argument: 'url'
# expect:   attempt 1/2 of never failed: KeyError('nope'); sleeping 0.10s
# expect:   attempt 2/2 of never failed: KeyError('nope'); sleeping 0.20s
# exit: 1
