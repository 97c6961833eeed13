# The same of a try without its clauses.
class Reader:
    def read(self):
        try:
            return 1

    def close(self):
        return 2


print(Reader().read())
# exit: 1
