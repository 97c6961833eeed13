class Door:
    def open(self):
        pass


with Door() as door:
    print("never")
# exit: 1
