# time.sleep moves the clocks.
import time

start, wall, fine = time.monotonic(), time.time(), time.perf_counter()
time.sleep(1.5)
print(round(time.monotonic() - start, 2), round(time.time() - wall, 2), round(time.perf_counter() - fine, 2))
# expect: 1.5 1.5 1.5
nano = time.monotonic_ns()
time.sleep(0.25)
print(round((time.monotonic_ns() - nano) / 1e9, 2), isinstance(time.time_ns(), int), isinstance(time.perf_counter_ns(), int))
# expect: 0.25 True True
time.sleep(0)
for bad in (-1, "a", None):
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError sleep length must be non-negative
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
print(time.process_time() >= 0, time.time() > 1e9)  # expect: True True
