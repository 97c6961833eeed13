# Refused: match is not in the subset; if/elif is.
command = 'go'
match command:
    case 'go':
        print('going')
    case _:
        print('?')
# oracle: skip a refusal
# exit: 1
# stderr: line 3
