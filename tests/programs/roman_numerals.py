# There and back.
NUMERALS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(number):
    if not 0 < number < 4000:
        raise ValueError(f"no Roman numeral for {number}")
    text = ""
    for value, numeral in NUMERALS:
        count, number = divmod(number, value)
        text += numeral * count
    return text


def from_roman(text):
    values = {numeral: value for value, numeral in NUMERALS if len(numeral) == 1}
    total = 0
    for char, following in zip(text, text[1:] + "I"):
        value = values[char]
        total += -value if value < values[following] else value
    return total


print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1987, 2024, 3999)])
# expect: ['I', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CD', 'MCMLXXXVII', 'MMXXIV', 'MMMCMXCIX']
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)))  # expect: True
for bad in (0, 4000, -1):
    try:
        to_roman(bad)
    except ValueError as error:
        print(error)
# expect: no Roman numeral for 0
# expect: no Roman numeral for 4000
# expect: no Roman numeral for -1
