try:
    {}["key"]
except KeyError:
    raise RuntimeError("only this one is shown") from None
# exit: 1
