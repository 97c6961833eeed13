# Upper and lower case of all letters of Unicode; casefold for comparing.
for text in ("MiXed 123", "straße", "ΑΒΓς", "İI", "ŉ", "ﬁ", "日本"):
    print(ascii([text.upper(), text.lower(), text.casefold(), len(text.upper())]))
# expect: ['MIXED 123', 'mixed 123', 'mixed 123', 9]
# expect: ['STRASSE', 'stra\xdfe', 'strasse', 7]
# expect: ['\u0391\u0392\u0393\u03a3', '\u03b1\u03b2\u03b3\u03c2', '\u03b1\u03b2\u03b3\u03c3', 4]
# expect: ['\u0130I', 'i\u0307i', 'i\u0307i', 2]
# expect: ['\u02bcN', '\u0149', '\u02bcn', 2]
# expect: ['FI', '\ufb01', 'fi', 2]
# expect: ['\u65e5\u672c', '\u65e5\u672c', '\u65e5\u672c', 2]
print("STRASSE".casefold() == "straße".casefold(), "ß".upper(), "ΌΣΟΣ".lower())
# expect: True SS όσος
