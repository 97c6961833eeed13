try:
    raise ExceptionGroup("several", [ValueError("a"), TypeError("b")])
except* ValueError:
    print("handled the ValueError")  # expect: handled the ValueError
# exit: 1
