# {x=} shows the source text too.
x, y = 5, "text"
print(f"{x=} {y=} {x + 1=} {x = } { x=}")  # expect: x=5 y='text' x + 1=6 x = 5  x=5
print(f"{y=!s} {y=!r} {x=:>5} {x=:03d} {y = :>6}|")
# expect: y=text y='text' x=    5 x=005 y =   text|
print(f"{x*2=}, {len(y)=}, {[x, y]=}, {(x, y)[0]=}")
# expect: x*2=10, len(y)=4, [x, y]=[5, 'text'], (x, y)[0]=5
print(f"{x == 5=} {x<6=} {x != 5}")  # expect: x == 5=True x<6=True False
print(f"{'a' 'b'=} {x  =   }|")  # expect: 'a' 'b'='ab' x  =   5|
