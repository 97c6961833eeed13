def read(text):
    return int(text)


values = [read(t) for t in ["1", "2", "x"]]
# exit: 1
