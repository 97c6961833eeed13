match x
    case 1:
        pass
# exit: 1
