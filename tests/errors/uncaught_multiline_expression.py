total = (
    10
    + 20
    + None
    + 30
)
# exit: 1
