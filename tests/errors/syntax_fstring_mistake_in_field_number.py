print(f"{a b 08}")
# exit: 1
