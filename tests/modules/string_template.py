# Template substitution, safe and strict; capwords and the constants.
import string

t = string.Template("$who owes ${amount}$$ to $whom")
print(t.safe_substitute(who="Ann"), t.substitute(who="Ann", amount=5, whom="Bob"), t.substitute({"who": 1, "amount": 2}, whom=3))
# expect: Ann owes ${amount}$ to $whom Ann owes 5$ to Bob 1 owes 2$ to 3
try:
    t.substitute(who="Ann")
except KeyError as error:
    print(repr(error))  # expect: KeyError('amount')
try:
    string.Template("cost: $ 5").substitute()
except ValueError as error:
    print(error)  # expect: Invalid placeholder in string: line 1, col 7
print(string.capwords("the quick  fox"), string.ascii_lowercase, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace))
# expect: The Quick Fox abcdefghijklmnopqrstuvwxyz 0123456789 0123456789abcdefABCDEF !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ' \t\n\r\x0b\x0c'
