def work():
    try:
        step()
    except RuntimeError:
        print("logged")
        raise


def step():
    raise RuntimeError("step failed")


work()
# expect: logged
# exit: 1
