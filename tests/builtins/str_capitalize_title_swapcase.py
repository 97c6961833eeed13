# Letters' cases, by word.
for text in ("hello world", "HELLO", "o'neill's 3rd", "élan ÉTÉ", "ǆ ß", "", "123abc def"):
    print([text.capitalize(), text.title(), text.swapcase()])
# expect: ['Hello world', 'Hello World', 'HELLO WORLD']
# expect: ['Hello', 'Hello', 'hello']
# expect: ["O'neill's 3rd", "O'Neill'S 3Rd", "O'NEILL'S 3RD"]
# expect: ['Élan été', 'Élan Été', 'ÉLAN été']
# expect: ['ǅ ß', 'ǅ Ss', 'Ǆ SS']
# expect: ['', '', '']
# expect: ['123abc def', '123Abc Def', '123ABC DEF']
