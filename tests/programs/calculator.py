# A recursive-descent calculator.
class CalcError(Exception):
    pass


def tokenize(text):
    position = 0
    while position < len(text):
        char = text[position]
        if char.isspace():
            position += 1
        elif char.isdigit() or char == ".":
            start = position
            while position < len(text) and (text[position].isdigit() or text[position] == "."):
                position += 1
            yield "number", float(text[start:position]) if "." in text[start:position] else int(text[start:position])
        elif char in "+-*/()^":
            yield char, char
            position += 1
        else:
            raise CalcError(f"unexpected {char!r} at {position}")
    yield "end", None


class Parser:
    def __init__(self, text):
        self.tokens = tokenize(text)
        self.kind, self.value = next(self.tokens)

    def advance(self):
        value = self.value
        self.kind, self.value = next(self.tokens)
        return value

    def expect(self, kind):
        if self.kind != kind:
            raise CalcError(f"expected {kind}, found {self.kind}")
        return self.advance()

    def expression(self):
        value = self.term()
        while self.kind in ("+", "-"):
            if self.advance() == "+":
                value += self.term()
            else:
                value -= self.term()
        return value

    def term(self):
        value = self.factor()
        while self.kind in ("*", "/"):
            value = value * self.factor() if self.advance() == "*" else value / self.factor()
        return value

    def factor(self):
        if self.kind == "-":
            self.advance()
            return -self.factor()
        base = self.atom()
        if self.kind == "^":
            self.advance()
            return base ** self.factor()
        return base

    def atom(self):
        if self.kind == "(":
            self.advance()
            value = self.expression()
            self.expect(")")
            return value
        return self.expect("number")


def calculate(text):
    parser = Parser(text)
    value = parser.expression()
    if parser.kind != "end":
        raise CalcError(f"expected end, found {parser.kind}")
    return value


for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4 - 1", "1.5 * (2 - -4)", "2 ^ 100", "1 +", "(1", "1 / 0", "2 $ 3", "1 2"):
    try:
        print(text, "=", calculate(text))
    except (CalcError, ZeroDivisionError) as error:
        print(text, "->", type(error).__name__, error)
# expect: 1 + 2 * 3 = 7
# expect: (1 + 2) * 3 = 9
# expect: 2 ^ 3 ^ 2 = 512
# expect: -2 ^ 2 = -4
# expect: 10 / 4 - 1 = 1.5
# expect: 1.5 * (2 - -4) = 9.0
# expect: 2 ^ 100 = 1267650600228229401496703205376
# expect: 1 + -> CalcError expected number, found end
# expect: (1 -> CalcError expected ), found end
# expect: 1 / 0 -> ZeroDivisionError division by zero
# expect: 2 $ 3 -> CalcError unexpected '$' at 2
# expect: 1 2 -> CalcError expected end, found number
