"""Tokenizer + recursive descent calculator"""
from __future__ import annotations
from dataclasses import dataclass
from enum import Enum, auto
from typing import Iterator, Union


class T(Enum):
    NUM = auto()
    OP = auto()
    LPAR = auto()
    RPAR = auto()
    NAME = auto()
    END = auto()


@dataclass(frozen=True)
class Token:
    kind: T
    text: str
    pos: int


class LexError(SyntaxError):
    pass


def lex(s: str) -> Iterator[Token]:
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == "."):
                j += 1
            yield Token(T.NUM, s[i:j], i)
            i = j
        elif c.isalpha():
            j = i
            while j < len(s) and s[j].isalnum():
                j += 1
            yield Token(T.NAME, s[i:j], i)
            i = j
        elif s[i:i + 2] == "**":
            yield Token(T.OP, "**", i)
            i += 2
        elif c in "+-*/%=":
            yield Token(T.OP, c, i)
            i += 1
        elif c == "(":
            yield Token(T.LPAR, c, i); i += 1
        elif c == ")":
            yield Token(T.RPAR, c, i); i += 1
        else:
            raise LexError(f"unexpected {c!r} at {i}")
    yield Token(T.END, "", len(s))


class Parser:
    def __init__(self, text, env):
        self.toks = list(lex(text))
        self.i = 0
        self.env = env

    @property
    def cur(self):
        return self.toks[self.i]

    def eat(self, kind, text=None):
        t = self.cur
        if t.kind is not kind or text is not None and t.text != text:
            raise SyntaxError(f"expected {text or kind.name}, got {t.text or t.kind.name!r}")
        self.i += 1
        return t

    def parse(self):
        if self.cur.kind is T.NAME and self.toks[self.i + 1].text == "=":
            name = self.eat(T.NAME).text
            self.eat(T.OP, "=")
            self.env[name] = v = self.expr()
        else:
            v = self.expr()
        self.eat(T.END)
        return v

    def expr(self):
        v = self.term()
        while self.cur.text in ("+", "-"):
            op = self.eat(T.OP).text
            r = self.term()
            v = v + r if op == "+" else v - r
        return v

    def term(self):
        v = self.power()
        while (op := self.cur.text) in ("*", "/", "%"):
            self.i += 1
            r = self.power()
            v = {"*": lambda: v * r, "/": lambda: v / r, "%": lambda: v % r}[op]()
        return v

    def power(self):
        b = self.atom()
        if self.cur.text == "**":
            self.i += 1
            return b ** self.power()
        return b

    def atom(self):
        t = self.cur
        if t.text == "-":
            self.i += 1
            return -self.atom()
        if t.kind is T.NUM:
            self.i += 1
            return float(t.text) if "." in t.text else int(t.text)
        if t.kind is T.NAME:
            self.i += 1
            try:
                return self.env[t.text]
            except KeyError:
                raise NameError(f"unknown {t.text}") from None
        self.eat(T.LPAR)
        v = self.expr()
        self.eat(T.RPAR)
        return v


env = {"pi": 3.14159}
for line in ["1 + 2 * 3", "(1+2)*3", "2 ** 3 ** 2", "x = 10 / 4", "x * 2 - -1", "7 % 3", "pi * 2", "y", "1 +", "(1", "3 $ 4", "1 / 0", "1.2.3", "= 1"]:
    try:
        print(f"{line:<12} => {Parser(line, env).parse()!r}")
    except (SyntaxError, ArithmeticError, NameError, ValueError) as e:
        print(f"{line:<12} !! {type(e).__name__}: {e}")
print(list(lex("a1 + 2"))[0], env)
Parser("boom(", env).parse()
# exit: 1
# expect: 1 + 2 * 3    => 7
# expect: (1+2)*3      => 9
# expect: 2 ** 3 ** 2  => 512
# expect: x = 10 / 4   => 2.5
# expect: x * 2 - -1   => 6.0
# expect: 7 % 3        => 1
# expect: pi * 2       => 6.28318
# expect: y            !! NameError: unknown y
# expect: 1 +          !! SyntaxError: expected LPAR, got 'END'
# expect: (1           !! SyntaxError: expected RPAR, got 'END'
# expect: 3 $ 4        !! LexError: unexpected '$' at 2
# expect: 1 / 0        !! ZeroDivisionError: division by zero
# expect: 1.2.3        !! ValueError: could not convert string to float: '1.2.3'
# expect: = 1          !! SyntaxError: expected LPAR, got '='
# expect: Token(kind=<T.NAME: 5>, text='a1', pos=0) {'pi': 3.14159, 'x': 2.5}
