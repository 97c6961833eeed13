# catch_warnings(record=True), filters by category, and warnings as errors.
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning)
    warnings.warn("plain")
print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", RuntimeWarning)
    except RuntimeWarning as error:
        print(repr(error))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="bor", category=UserWarning)
    warnings.warn("boring")
    warnings.warn("interesting")
print([str(w.message) for w in caught])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("once")
    for _ in range(3):
        warnings.warn("again")
print(len(caught), caught[0].filename.endswith(".py"), caught[0].lineno)
# expect: [('DeprecationWarning', 'old'), ('UserWarning', 'plain')]
# expect: RuntimeWarning('now an error')
# expect: ['interesting']
# expect: 1 True 24
