class Stop(Exception):
    pass


def stop():
    raise Stop


stop()
# exit: 1
