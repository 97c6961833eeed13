# Characters are code points.
text = "aé日🎉e\u0301"
print(len(text), [ord(c) for c in text], ascii(list(text)), text[3], text[::-1][0] == "\u0301", ascii(text[2:4]))
# expect: 6 [97, 233, 26085, 127881, 101, 769] ['a', '\xe9', '\u65e5', '\U0001f389', 'e', '\u0301'] 🎉 True '\u65e5\U0001f389'
print(text.encode().hex(), len(text.encode()), text.upper().encode()[:3], sorted(text)[0], max(text), ascii(text.split("日")))
# expect: 61c3a9e697a5f09f8e8965cc81 13 b'A\xc3\x89' a 🎉 ['a\xe9', '\U0001f389e\u0301']
for index, char in enumerate("日本"):
    print(index, char, char.isalpha(), ord(char))
# expect: 0 日 True 26085
# expect: 1 本 True 26412
print("ﬀ".upper(), "ǅ".lower(), "İ".lower() == "i̇", "\u00df".title(), "ñ" == "n\u0303", "A" + "\u030a" != "Å")
# expect: FF ǆ True Ss False True
print("🎉" in text, text.index("🎉"), text.replace("🎉", "!").isascii(), "日本語".center(9, "*"), "é".join("ab"), "日" * 3)
# expect: True 3 False ***日本語*** aéb 日日日
