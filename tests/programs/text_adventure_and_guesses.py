"""Text adventure with input fed, menus, guesses"""
import random, sys
inputs = iter(["hello", "42", "5", "quit"])
def ask(p):
    v = next(inputs); print(f"{p}{v}"); return v
class Room:
    def __init__(self, name, **exits): self.name, self.exits, self.items = name, exits, []
    def __str__(self): return f"{self.name} [{', '.join(sorted(self.exits)) or 'no exits'}]"
rooms = {n: Room(n.title()) for n in ("hall", "cellar", "attic")}
rooms["hall"].exits.update(down="cellar", up="attic"); rooms["cellar"].exits["up"] = "hall"; rooms["cellar"].items += ["lamp", "rope"]
cmds = {}
def command(*names):
    def reg(f):
        for n in names: cmds[n] = f
        return f
    return reg
class Game:
    def __init__(self): self.here, self.bag, self.over = rooms["hall"], [], False
    @command("go", "walk")
    def go(self, where=None):
        "go DIRECTION"
        try: self.here = rooms[self.here.exits[where]]
        except KeyError as e: return f"can't go {e}"
        return f"you are in {self.here}"
    @command("take")
    def take(self, *items):
        "take ITEMS..."
        got = [i for i in items if i in self.here.items]
        self.here.items = [i for i in self.here.items if i not in got]; self.bag += got
        return f"took {got}" if got else "nothing taken"
    @command("inv", "i")
    def inv(self): return ", ".join(self.bag) or "empty"
    @command("quit")
    def quit(self): self.over = True; return "bye"
    def do(self, line):
        verb, *args = line.split()
        f = cmds.get(verb)
        if not f: return f"unknown {verb!r}; try {sorted(cmds)}"
        try: return f(self, *args)
        except TypeError as e: return f"usage: {f.__doc__ or verb} ({e})"
g = Game()
for line in "look;go north;go down;take rope sword;inv now;i;go;walk up;walk;quit".split(";"):
    print(">", line); print(g.do(line))
    if g.over: break
# expect: > look
# expect: unknown 'look'; try ['go', 'i', 'inv', 'quit', 'take', 'walk']
# expect: > go north
# expect: can't go 'north'
# expect: > go down
# expect: you are in Cellar [up]
# expect: > take rope sword
# expect: took ['rope']
# expect: > inv now
# expect: usage: inv (Game.inv() takes 1 positional argument but 2 were given)
# expect: > i
# expect: rope
# expect: > go
# expect: can't go None
# expect: > walk up
# expect: you are in Hall [down, up]
# expect: > walk
# expect: can't go None
# expect: > quit
# expect: bye
print({k: v.__name__ for k, v in cmds.items()})
# expect: {'go': 'go', 'walk': 'go', 'take': 'take', 'inv': 'inv', 'i': 'inv', 'quit': 'quit'}
random.seed(1); secret = random.randint(1, 50); lo, hi, n = 1, 50, 0
while True:
    n += 1; guess = (lo + hi) // 2
    if guess == secret: print(f"found {secret} in {n} tr{'y' if n == 1 else 'ies'}"); break
# expect: found 9 in 4 tries
    lo, hi = (guess + 1, hi) if guess < secret else (lo, guess - 1)
for _ in range(4):
    try:
        v = int(ask("number? "))
    except ValueError as e: print("not a number:", e)
    else: print(v ** 2)
# expect: number? hello
# expect: not a number: invalid literal for int() with base 10: 'hello'
# expect: number? 42
# expect: 1764
# expect: number? 5
# expect: 25
# expect: number? quit
# expect: not a number: invalid literal for int() with base 10: 'quit'
try: ask("more? ")
except StopIteration: print("no more input")  # expect: no more input
try: x = input("eof? ")
except EOFError as e: print("EOF:", e)  # expect: eof? EOF: EOF when reading a line
name = "World"; print(f"Hello, {name}!" if name else "?"); print("Hello, {0}! {n:>{w}}".format(name, n=3, w=4)); print("%s is %d years and %.1f" % ("Bob", 5, 1.25))
# expect: Hello, World!
# expect: Hello, World!    3
# expect: Bob is 5 years and 1.2
