# Commands that can be undone and redone.
class Editor:
    def __init__(self):
        self.text, self.done, self.undone = "", [], []

    def do(self, command):
        command.apply(self)
        self.done.append(command)
        self.undone.clear()
        return self

    def undo(self):
        command = self.done.pop()
        command.revert(self)
        self.undone.append(command)

    def redo(self):
        command = self.undone.pop()
        command.apply(self)
        self.done.append(command)


class Insert:
    def __init__(self, at, text):
        self.at, self.text = at, text

    def apply(self, editor):
        editor.text = editor.text[: self.at] + self.text + editor.text[self.at :]

    def revert(self, editor):
        editor.text = editor.text[: self.at] + editor.text[self.at + len(self.text) :]


class Upper:
    def apply(self, editor):
        self.before = editor.text
        editor.text = editor.text.upper()

    def revert(self, editor):
        editor.text = self.before


editor = Editor()
editor.do(Insert(0, "world")).do(Insert(0, "hello ")).do(Upper()).do(Insert(5, ","))
print(editor.text)  # expect: HELLO, WORLD
for _ in range(3):
    editor.undo()
    print(repr(editor.text))
# expect: 'HELLO WORLD'
# expect: 'hello world'
# expect: 'world'
editor.redo()
print(editor.text, len(editor.done), len(editor.undone))  # expect: hello world 2 2
editor.do(Insert(11, "!"))
try:
    editor.redo()
except IndexError as error:
    print(error)  # expect: pop from empty list
print(editor.text)  # expect: hello world!
