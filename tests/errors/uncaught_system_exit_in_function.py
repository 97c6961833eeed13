def leave(status):
    raise SystemExit(status)


print("leaving")  # expect: leaving
leave(5)
# exit: 5
