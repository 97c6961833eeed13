print(f"cleaning up after {}}")
# exit: 1
