# A small virtual machine with a table of operations.
class Machine:
    def __init__(self):
        self.stack = []
        self.variables = {}
        self.output = []

    def run(self, program):
        pc = 0
        steps = 0
        while pc < len(program):
            name, *arguments = program[pc]
            pc += 1
            steps += 1
            target = getattr(self, "op_" + name)(*arguments)
            if target is not None:
                pc = target
        return steps

    def op_push(self, value):
        self.stack.append(value)

    def op_load(self, name):
        self.stack.append(self.variables[name])

    def op_store(self, name):
        self.variables[name] = self.stack.pop()

    def op_add(self):
        self.stack.append(self.stack.pop() + self.stack.pop())

    def op_mul(self):
        self.stack.append(self.stack.pop() * self.stack.pop())

    def op_sub(self):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(a - b)

    def op_jump_if(self, target):
        return target if self.stack.pop() else None

    def op_print(self):
        self.output.append(self.stack.pop())


factorial = [("push", 1), ("store", "r"), ("push", 10), ("store", "n"), ("load", "r"), ("load", "n"), ("mul",), ("store", "r"), ("load", "n"), ("push", 1), ("sub",), ("store", "n"), ("load", "n"), ("jump_if", 4), ("load", "r"), ("print",)]
machine = Machine()
print(machine.run(factorial), machine.output, machine.variables)
# expect: 106 [3628800] {'r': 3628800, 'n': 0}
for broken in ([("pop",)], [("add",)], [("load", "x")], [("push",)]):
    try:
        Machine().run(broken)
    except (AttributeError, IndexError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
# expect: AttributeError 'Machine' object has no attribute 'op_pop'
# expect: IndexError pop from empty list
# expect: KeyError 'x'
# expect: TypeError Machine.op_push() missing 1 required positional argument: 'value'
