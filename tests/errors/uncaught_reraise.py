def work():
    try:
        step()
    except RuntimeError:
        print("logged")
        raise


def step():
    raise RuntimeError("step failed")


work()
# exit: 1
# expect: logged
