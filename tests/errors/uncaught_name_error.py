print("before")  # expect: before
print(undefined_name)
print("never")
# exit: 1
