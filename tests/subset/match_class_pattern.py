# Refused: match with class patterns and guards.
class P:
    pass


match P():
    case P() if True:
        print('p')
# oracle: skip a refusal
# exit: 1
# stderr: line 6
