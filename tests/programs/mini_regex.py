# Matching with . * ^ and $.
def match(pattern, text):
    if pattern.startswith("^"):
        return match_here(pattern[1:], text)
    return any(match_here(pattern, text[i:]) for i in range(len(text) + 1))


def match_here(pattern, text):
    if not pattern:
        return True
    if pattern == "$":
        return not text
    if len(pattern) > 1 and pattern[1] == "*":
        return match_star(pattern[0], pattern[2:], text)
    if text and pattern[0] in (".", text[0]):
        return match_here(pattern[1:], text[1:])
    return False


def match_star(char, pattern, text):
    while True:
        if match_here(pattern, text):
            return True
        if not text or char not in (".", text[0]):
            return False
        text = text[1:]


for pattern, text in (("b.d", "abcd"), ("^b", "ab"), ("d$", "abcd"), ("a*b", "aaab"), ("^a*$", "aaa"), ("^a*$", "aab"), (".*x", "abc"), ("", ""), ("^$", "a")):
    print(f"{pattern!r:>7} {text!r:>7} {match(pattern, text)}")
# expect:   'b.d'  'abcd' True
# expect:    '^b'    'ab' False
# expect:    'd$'  'abcd' True
# expect:   'a*b'  'aaab' True
# expect:  '^a*$'   'aaa' True
# expect:  '^a*$'   'aab' False
# expect:   '.*x'   'abc' False
# expect:      ''      '' True
# expect:    '^$'     'a' False
