def load(table, key):
    try:
        return table[key]
    except KeyError:
        return table.defalt


load({}, "colour")
# exit: 1
