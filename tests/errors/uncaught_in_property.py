class Thing:
    @property
    def size(self):
        return self.wdth


Thing().size
# exit: 1
