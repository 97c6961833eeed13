class Stack:
    def __init__(self):
        self.items = []

    def pop(self):
        return self.items.pop()


class Machine:
    def __init__(self):
        self.stack = Stack()

    def run(self, program):
        for instruction in program:
            getattr(self, instruction)()

    def add(self):
        self.stack.pop()


Machine().run(["add"])
# exit: 1
