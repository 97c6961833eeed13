# Methods of str and bytes that have a short way for ASCII, with other texts beside.
t = "the QUICK brown fox's 3rd x-ray_y é"
for s in (t, t[:-2], "", "a", "A", "1a", "ßx"):
    print(repr(s.title()), repr(s.capitalize()), s.count("x"), s.count("e", 1, 9), repr(s[::-1]), repr(s[::2]), repr(s[5:1:-1]), s.encode().hex(), s.encode().hex(":"), s.encode().hex("-", 2), s.encode().hex("-", -3))
print("abcabc".translate({97: "x", 98: None, 99: 120}), "abc".translate({97: "yy"}), "abc".translate({98: "é"}), "hello\x00".translate(str.maketrans("lo", "01", "h")), "".translate({}), "abc".translate({97: 0}), repr("z".translate({122: 0})))
for table in ({97: 1114112}, {97: []}, {97: -1}):
    try: print("ba".translate(table))
    except Exception as e: print(type(e).__name__, e)
print(("x\x01\x00" * 9).count("\x01"), ("\x80\x7f\x00é" * 7).count("\x80"), ("ab" * 100).count("b", 3, -3), "aaa".count("a", 5), "".count("a"))
