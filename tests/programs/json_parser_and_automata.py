"""finite automata + regex matcher + JSON parser by hand"""
import io, json, itertools, textwrap
class JSONError(ValueError):
    def __init__(self, msg, pos): super().__init__(f"{msg} at {pos}"); self.pos = pos
def parse(s):
    pos = 0
    def ws():
        nonlocal pos
        while pos < len(s) and s[pos] in " \t\n\r": pos += 1
    def expect(ch):
        nonlocal pos
        if s[pos:pos + len(ch)] != ch: raise JSONError(f"expected {ch!r}", pos)
        pos += len(ch)
    def value():
        ws()
        if pos >= len(s): raise JSONError("unexpected end", pos)
        c = s[pos]
        if c == "{": return obj()
        if c == "[": return arr()
        if c == '"': return string()
        if c in "-0123456789": return number()
        for lit, v in (("true", True), ("false", False), ("null", None)):
            if s.startswith(lit, pos): expect(lit); return v
        raise JSONError(f"unexpected {c!r}", pos)
    def obj():
        expect("{"); d = {}; ws()
        if s[pos:pos + 1] == "}": expect("}"); return d
        while True:
            ws(); k = string(); ws(); expect(":"); d[k] = value(); ws()
            if s[pos:pos + 1] == ",": expect(","); continue
            expect("}"); return d
    def arr():
        expect("["); l = []; ws()
        if s[pos:pos + 1] == "]": expect("]"); return l
        while True:
            l.append(value()); ws()
            if s[pos:pos + 1] == ",": expect(","); continue
            expect("]"); return l
    def string():
        nonlocal pos
        expect('"'); out = []
        while s[pos] != '"':
            if s[pos] == "\\":
                pos += 1; e = s[pos]
                if e == "u": out.append(chr(int(s[pos + 1:pos + 5], 16))); pos += 4
                else: out.append({"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}[e])
            else: out.append(s[pos])
            pos += 1
        pos += 1; return "".join(out)
    def number():
        nonlocal pos
        st = pos
        while pos < len(s) and s[pos] in "+-0123456789.eE": pos += 1
        t = s[st:pos]
        return float(t) if any(c in t for c in ".eE") else int(t)
    v = value(); ws()
    if pos != len(s): raise JSONError("extra data", pos)
    return v
for t in ['{"a": [1, 2.5, -3e2, {"b": null}], "c": "x\\n\\u00e9", "d": {}, "e": []}', "[1, 2", "tru", '{"a" 1}', "1 2", "", '"\\u0041"', "[[[]]]", '{"k": true}']:
    try: v = parse(t); print(v, v == json.loads(t))
    except (JSONError, IndexError) as e: print(type(e).__name__, e)
def match(re, text):
    def here(r, t):
        if not r: return True
        if len(r) > 1 and r[1] == "*": return star(r[0], r[2:], t)
        if r == "$": return not t
        return bool(t) and r[0] in (".", t[0]) and here(r[1:], t[1:])
    def star(c, r, t):
        while True:
            if here(r, t): return True
            if not t or c not in (".", t[0]): return False
            t = t[1:]
    if re[:1] == "^": return here(re[1:], text)
    return any(here(re, text[i:]) for i in range(len(text) + 1))
print([(r, t, match(r, t)) for r, t in [("^ab*c$", "abbbc"), ("a.c", "xxabcx"), ("^$", ""), ("b$", "abc"), (".*z", "xyz"), ("x*", "")]])
class DFA:
    def __init__(self, trans, start, accept): self.t, self.s, self.a = trans, start, set(accept)
    def __call__(self, w): return self.run(w) in self.a
    def run(self, w):
        st = self.s
        for c in w: st = self.t.get((st, c), "dead")
        return st
even = DFA({(s, c): (1 - s if c == "1" else s) for s in (0, 1) for c in "01"}, 0, [0])
print([w for w in map("".join, itertools.product("01", repeat=3)) if even(w)], even.run("12"))
buf = io.StringIO()
print(*textwrap.wrap("lorem ipsum dolor sit amet " * 4, 22), sep="\n", file=buf)
print(buf.getvalue().count("\n"), buf.getvalue().splitlines()[1])
parse('{"a": [1, {]}')
# exit: 1
# expect: {'a': [1, 2.5, -300.0, {'b': None}], 'c': 'x\né', 'd': {}, 'e': []} True
# expect: JSONError expected ']' at 5
# expect: JSONError unexpected 't' at 0
# expect: JSONError expected ':' at 5
# expect: JSONError extra data at 2
# expect: JSONError unexpected end at 0
# expect: A True
# expect: [[[]]] True
# expect: {'k': True} True
# expect: [('^ab*c$', 'abbbc', True), ('a.c', 'xxabcx', True), ('^$', '', True), ('b$', 'abc', False), ('.*z', 'xyz', True), ('x*', '', True)]
# expect: ['000', '011', '101', '110'] dead
# expect: 5 amet lorem ipsum dolor
