def close():
    raise OSError("cannot close")


try:
    raise ValueError("body failed")
finally:
    close()
# exit: 1
