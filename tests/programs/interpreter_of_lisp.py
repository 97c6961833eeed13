# A small Lisp.
import operator


def parse(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()

    def read():
        token = tokens.pop(0)
        if token == "(":
            items = []
            while tokens[0] != ")":
                items.append(read())
            tokens.pop(0)
            return items
        try:
            return int(token)
        except ValueError:
            return token

    return read()


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        if name in self:
            return self[name]
        if self.outer is None:
            raise NameError(f"{name} is not bound")
        return self.outer.find(name)


GLOBAL = Env()
GLOBAL.update({"+": lambda *a: sum(a), "*": operator.mul, "-": operator.sub, "<": operator.lt, "=": operator.eq, "list": lambda *a: list(a), "car": lambda x: x[0], "cdr": lambda x: x[1:]})


def evaluate(x, env=GLOBAL):
    if isinstance(x, str):
        return env.find(x)
    if not isinstance(x, list):
        return x
    head, *rest = x
    if head == "define":
        env[rest[0]] = evaluate(rest[1], env)
        return rest[0]
    if head == "if":
        return evaluate(rest[1] if evaluate(rest[0], env) else rest[2], env)
    if head == "lambda":
        return lambda *args: evaluate(rest[1], Env(rest[0], args, env))
    function, *arguments = [evaluate(item, env) for item in x]
    return function(*arguments)


for line in (
    "(+ 1 2 3)",
    "(define square (lambda (x) (* x x)))",
    "(square 12)",
    "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))",
    "(fact 25)",
    "(define make (lambda (n) (lambda (x) (+ x n))))",
    "((make 10) 5)",
    "(car (cdr (list 1 2 3)))",
    "(missing 1)",
    "(square 1 2 3)",
):
    try:
        print(line, "=>", evaluate(parse(line)))
    except (NameError, TypeError) as error:
        print(line, "=>", type(error).__name__)
# expect: (+ 1 2 3) => 6
# expect: (define square (lambda (x) (* x x))) => square
# expect: (square 12) => 144
# expect: (define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1)))))) => fact
# expect: (fact 25) => 15511210043330985984000000
# expect: (define make (lambda (n) (lambda (x) (+ x n)))) => make
# expect: ((make 10) 5) => 15
# expect: (car (cdr (list 1 2 3))) => 2
# expect: (missing 1) => NameError
# expect: (square 1 2 3) => 1
