# CSV with quotes, as a state machine.
def parse(text, separator=","):
    row, field, quoted, was_quoted = [], "", False, False
    i = 0
    while i < len(text):
        char = text[i]
        if quoted:
            if char == '"' and text[i + 1 : i + 2] == '"':
                field += '"'
                i += 1
            elif char == '"':
                quoted = False
            else:
                field += char
        elif char == '"' and not field:
            quoted = was_quoted = True
        elif char == separator:
            row.append(field)
            field, was_quoted = "", False
        elif char == "\n":
            yield [*row, field]
            row, field, was_quoted = [], "", False
        else:
            field += char
        i += 1
    if quoted:
        raise ValueError("unclosed quote")
    if row or field or was_quoted:
        yield [*row, field]


text = 'name,quote,n\nAnn,"say ""hi"", Bob",1\n"multi\nline",,2\n'
rows = list(parse(text))
print(rows)
# expect: [['name', 'quote', 'n'], ['Ann', 'say "hi", Bob', '1'], ['multi\nline', '', '2']]
header, *records = rows
print([dict(zip(header, record)) for record in records])
# expect: [{'name': 'Ann', 'quote': 'say "hi", Bob', 'n': '1'}, {'name': 'multi\nline', 'quote': '', 'n': '2'}]
print(list(parse("a;b", ";")), list(parse("")), list(parse('""')))  # expect: [['a', 'b']] [] [['']]
try:
    list(parse('"open'))
except ValueError as error:
    print(error)  # expect: unclosed quote
