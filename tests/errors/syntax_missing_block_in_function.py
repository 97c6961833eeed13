# A block is missing inside of a function: what follows the function is no second mistake.
def shout(words):
    for word in words:


print(shout(["a"]))
# exit: 1
