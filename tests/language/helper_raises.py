# Fails while it is imported, each time.
print("helper_raises begins")
1 / 0
