x = a[*b] )
# exit: 1
