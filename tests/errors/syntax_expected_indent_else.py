if True:
    pass
else:
print(1)
# exit: 1
