try:
    pass
except:
    pass
except ValueError:
    pass
# exit: 1
