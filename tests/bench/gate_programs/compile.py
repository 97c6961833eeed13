# Compiling: a module of its own, two hundred functions, none of them called.

def f1(a, b, c=1, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f1(a + y, b, *rest, **named)

def f2(a, b, c=2, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f2(a + y, b, *rest, **named)

def f3(a, b, c=3, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f3(a + y, b, *rest, **named)

def f4(a, b, c=4, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f4(a + y, b, *rest, **named)

def f5(a, b, c=5, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f5(a + y, b, *rest, **named)

def f6(a, b, c=6, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f6(a + y, b, *rest, **named)

def f7(a, b, c=7, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f7(a + y, b, *rest, **named)

def f8(a, b, c=8, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f8(a + y, b, *rest, **named)

def f9(a, b, c=9, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f9(a + y, b, *rest, **named)

def f10(a, b, c=10, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f10(a + y, b, *rest, **named)

def f11(a, b, c=11, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f11(a + y, b, *rest, **named)

def f12(a, b, c=12, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f12(a + y, b, *rest, **named)

def f13(a, b, c=13, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f13(a + y, b, *rest, **named)

def f14(a, b, c=14, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f14(a + y, b, *rest, **named)

def f15(a, b, c=15, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f15(a + y, b, *rest, **named)

def f16(a, b, c=16, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f16(a + y, b, *rest, **named)

def f17(a, b, c=17, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f17(a + y, b, *rest, **named)

def f18(a, b, c=18, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f18(a + y, b, *rest, **named)

def f19(a, b, c=19, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f19(a + y, b, *rest, **named)

def f20(a, b, c=20, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f20(a + y, b, *rest, **named)

def f21(a, b, c=21, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f21(a + y, b, *rest, **named)

def f22(a, b, c=22, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f22(a + y, b, *rest, **named)

def f23(a, b, c=23, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f23(a + y, b, *rest, **named)

def f24(a, b, c=24, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f24(a + y, b, *rest, **named)

def f25(a, b, c=25, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f25(a + y, b, *rest, **named)

def f26(a, b, c=26, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f26(a + y, b, *rest, **named)

def f27(a, b, c=27, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f27(a + y, b, *rest, **named)

def f28(a, b, c=28, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f28(a + y, b, *rest, **named)

def f29(a, b, c=29, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f29(a + y, b, *rest, **named)

def f30(a, b, c=30, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f30(a + y, b, *rest, **named)

def f31(a, b, c=31, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f31(a + y, b, *rest, **named)

def f32(a, b, c=32, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f32(a + y, b, *rest, **named)

def f33(a, b, c=33, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f33(a + y, b, *rest, **named)

def f34(a, b, c=34, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f34(a + y, b, *rest, **named)

def f35(a, b, c=35, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f35(a + y, b, *rest, **named)

def f36(a, b, c=36, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f36(a + y, b, *rest, **named)

def f37(a, b, c=37, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f37(a + y, b, *rest, **named)

def f38(a, b, c=38, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f38(a + y, b, *rest, **named)

def f39(a, b, c=39, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f39(a + y, b, *rest, **named)

def f40(a, b, c=40, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f40(a + y, b, *rest, **named)

def f41(a, b, c=41, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f41(a + y, b, *rest, **named)

def f42(a, b, c=42, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f42(a + y, b, *rest, **named)

def f43(a, b, c=43, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f43(a + y, b, *rest, **named)

def f44(a, b, c=44, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f44(a + y, b, *rest, **named)

def f45(a, b, c=45, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f45(a + y, b, *rest, **named)

def f46(a, b, c=46, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f46(a + y, b, *rest, **named)

def f47(a, b, c=47, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f47(a + y, b, *rest, **named)

def f48(a, b, c=48, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f48(a + y, b, *rest, **named)

def f49(a, b, c=49, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f49(a + y, b, *rest, **named)

def f50(a, b, c=50, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f50(a + y, b, *rest, **named)

def f51(a, b, c=51, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f51(a + y, b, *rest, **named)

def f52(a, b, c=52, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f52(a + y, b, *rest, **named)

def f53(a, b, c=53, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f53(a + y, b, *rest, **named)

def f54(a, b, c=54, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f54(a + y, b, *rest, **named)

def f55(a, b, c=55, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f55(a + y, b, *rest, **named)

def f56(a, b, c=56, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f56(a + y, b, *rest, **named)

def f57(a, b, c=57, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f57(a + y, b, *rest, **named)

def f58(a, b, c=58, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f58(a + y, b, *rest, **named)

def f59(a, b, c=59, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f59(a + y, b, *rest, **named)

def f60(a, b, c=60, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f60(a + y, b, *rest, **named)

def f61(a, b, c=61, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f61(a + y, b, *rest, **named)

def f62(a, b, c=62, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f62(a + y, b, *rest, **named)

def f63(a, b, c=63, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f63(a + y, b, *rest, **named)

def f64(a, b, c=64, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f64(a + y, b, *rest, **named)

def f65(a, b, c=65, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f65(a + y, b, *rest, **named)

def f66(a, b, c=66, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f66(a + y, b, *rest, **named)

def f67(a, b, c=67, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f67(a + y, b, *rest, **named)

def f68(a, b, c=68, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f68(a + y, b, *rest, **named)

def f69(a, b, c=69, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f69(a + y, b, *rest, **named)

def f70(a, b, c=70, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f70(a + y, b, *rest, **named)

def f71(a, b, c=71, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f71(a + y, b, *rest, **named)

def f72(a, b, c=72, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f72(a + y, b, *rest, **named)

def f73(a, b, c=73, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f73(a + y, b, *rest, **named)

def f74(a, b, c=74, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f74(a + y, b, *rest, **named)

def f75(a, b, c=75, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f75(a + y, b, *rest, **named)

def f76(a, b, c=76, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f76(a + y, b, *rest, **named)

def f77(a, b, c=77, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f77(a + y, b, *rest, **named)

def f78(a, b, c=78, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f78(a + y, b, *rest, **named)

def f79(a, b, c=79, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f79(a + y, b, *rest, **named)

def f80(a, b, c=80, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f80(a + y, b, *rest, **named)

def f81(a, b, c=81, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f81(a + y, b, *rest, **named)

def f82(a, b, c=82, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f82(a + y, b, *rest, **named)

def f83(a, b, c=83, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f83(a + y, b, *rest, **named)

def f84(a, b, c=84, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f84(a + y, b, *rest, **named)

def f85(a, b, c=85, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f85(a + y, b, *rest, **named)

def f86(a, b, c=86, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f86(a + y, b, *rest, **named)

def f87(a, b, c=87, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f87(a + y, b, *rest, **named)

def f88(a, b, c=88, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f88(a + y, b, *rest, **named)

def f89(a, b, c=89, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f89(a + y, b, *rest, **named)

def f90(a, b, c=90, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f90(a + y, b, *rest, **named)

def f91(a, b, c=91, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f91(a + y, b, *rest, **named)

def f92(a, b, c=92, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f92(a + y, b, *rest, **named)

def f93(a, b, c=93, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f93(a + y, b, *rest, **named)

def f94(a, b, c=94, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f94(a + y, b, *rest, **named)

def f95(a, b, c=95, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f95(a + y, b, *rest, **named)

def f96(a, b, c=96, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f96(a + y, b, *rest, **named)

def f97(a, b, c=97, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f97(a + y, b, *rest, **named)

def f98(a, b, c=98, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f98(a + y, b, *rest, **named)

def f99(a, b, c=99, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f99(a + y, b, *rest, **named)

def f100(a, b, c=100, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f100(a + y, b, *rest, **named)

def f101(a, b, c=101, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f101(a + y, b, *rest, **named)

def f102(a, b, c=102, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f102(a + y, b, *rest, **named)

def f103(a, b, c=103, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f103(a + y, b, *rest, **named)

def f104(a, b, c=104, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f104(a + y, b, *rest, **named)

def f105(a, b, c=105, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f105(a + y, b, *rest, **named)

def f106(a, b, c=106, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f106(a + y, b, *rest, **named)

def f107(a, b, c=107, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f107(a + y, b, *rest, **named)

def f108(a, b, c=108, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f108(a + y, b, *rest, **named)

def f109(a, b, c=109, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f109(a + y, b, *rest, **named)

def f110(a, b, c=110, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f110(a + y, b, *rest, **named)

def f111(a, b, c=111, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f111(a + y, b, *rest, **named)

def f112(a, b, c=112, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f112(a + y, b, *rest, **named)

def f113(a, b, c=113, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f113(a + y, b, *rest, **named)

def f114(a, b, c=114, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f114(a + y, b, *rest, **named)

def f115(a, b, c=115, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f115(a + y, b, *rest, **named)

def f116(a, b, c=116, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f116(a + y, b, *rest, **named)

def f117(a, b, c=117, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f117(a + y, b, *rest, **named)

def f118(a, b, c=118, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f118(a + y, b, *rest, **named)

def f119(a, b, c=119, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f119(a + y, b, *rest, **named)

def f120(a, b, c=120, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f120(a + y, b, *rest, **named)

def f121(a, b, c=121, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f121(a + y, b, *rest, **named)

def f122(a, b, c=122, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f122(a + y, b, *rest, **named)

def f123(a, b, c=123, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f123(a + y, b, *rest, **named)

def f124(a, b, c=124, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f124(a + y, b, *rest, **named)

def f125(a, b, c=125, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f125(a + y, b, *rest, **named)

def f126(a, b, c=126, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f126(a + y, b, *rest, **named)

def f127(a, b, c=127, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f127(a + y, b, *rest, **named)

def f128(a, b, c=128, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f128(a + y, b, *rest, **named)

def f129(a, b, c=129, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f129(a + y, b, *rest, **named)

def f130(a, b, c=130, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f130(a + y, b, *rest, **named)

def f131(a, b, c=131, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f131(a + y, b, *rest, **named)

def f132(a, b, c=132, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f132(a + y, b, *rest, **named)

def f133(a, b, c=133, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f133(a + y, b, *rest, **named)

def f134(a, b, c=134, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f134(a + y, b, *rest, **named)

def f135(a, b, c=135, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f135(a + y, b, *rest, **named)

def f136(a, b, c=136, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f136(a + y, b, *rest, **named)

def f137(a, b, c=137, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f137(a + y, b, *rest, **named)

def f138(a, b, c=138, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f138(a + y, b, *rest, **named)

def f139(a, b, c=139, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f139(a + y, b, *rest, **named)

def f140(a, b, c=140, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f140(a + y, b, *rest, **named)

def f141(a, b, c=141, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f141(a + y, b, *rest, **named)

def f142(a, b, c=142, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f142(a + y, b, *rest, **named)

def f143(a, b, c=143, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f143(a + y, b, *rest, **named)

def f144(a, b, c=144, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f144(a + y, b, *rest, **named)

def f145(a, b, c=145, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f145(a + y, b, *rest, **named)

def f146(a, b, c=146, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f146(a + y, b, *rest, **named)

def f147(a, b, c=147, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f147(a + y, b, *rest, **named)

def f148(a, b, c=148, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f148(a + y, b, *rest, **named)

def f149(a, b, c=149, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f149(a + y, b, *rest, **named)

def f150(a, b, c=150, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f150(a + y, b, *rest, **named)

def f151(a, b, c=151, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f151(a + y, b, *rest, **named)

def f152(a, b, c=152, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f152(a + y, b, *rest, **named)

def f153(a, b, c=153, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f153(a + y, b, *rest, **named)

def f154(a, b, c=154, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f154(a + y, b, *rest, **named)

def f155(a, b, c=155, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f155(a + y, b, *rest, **named)

def f156(a, b, c=156, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f156(a + y, b, *rest, **named)

def f157(a, b, c=157, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f157(a + y, b, *rest, **named)

def f158(a, b, c=158, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f158(a + y, b, *rest, **named)

def f159(a, b, c=159, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f159(a + y, b, *rest, **named)

def f160(a, b, c=160, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f160(a + y, b, *rest, **named)

def f161(a, b, c=161, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f161(a + y, b, *rest, **named)

def f162(a, b, c=162, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f162(a + y, b, *rest, **named)

def f163(a, b, c=163, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f163(a + y, b, *rest, **named)

def f164(a, b, c=164, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f164(a + y, b, *rest, **named)

def f165(a, b, c=165, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f165(a + y, b, *rest, **named)

def f166(a, b, c=166, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f166(a + y, b, *rest, **named)

def f167(a, b, c=167, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f167(a + y, b, *rest, **named)

def f168(a, b, c=168, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f168(a + y, b, *rest, **named)

def f169(a, b, c=169, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f169(a + y, b, *rest, **named)

def f170(a, b, c=170, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f170(a + y, b, *rest, **named)

def f171(a, b, c=171, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f171(a + y, b, *rest, **named)

def f172(a, b, c=172, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f172(a + y, b, *rest, **named)

def f173(a, b, c=173, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f173(a + y, b, *rest, **named)

def f174(a, b, c=174, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f174(a + y, b, *rest, **named)

def f175(a, b, c=175, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f175(a + y, b, *rest, **named)

def f176(a, b, c=176, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f176(a + y, b, *rest, **named)

def f177(a, b, c=177, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f177(a + y, b, *rest, **named)

def f178(a, b, c=178, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f178(a + y, b, *rest, **named)

def f179(a, b, c=179, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f179(a + y, b, *rest, **named)

def f180(a, b, c=180, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f180(a + y, b, *rest, **named)

def f181(a, b, c=181, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f181(a + y, b, *rest, **named)

def f182(a, b, c=182, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f182(a + y, b, *rest, **named)

def f183(a, b, c=183, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f183(a + y, b, *rest, **named)

def f184(a, b, c=184, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f184(a + y, b, *rest, **named)

def f185(a, b, c=185, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f185(a + y, b, *rest, **named)

def f186(a, b, c=186, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f186(a + y, b, *rest, **named)

def f187(a, b, c=187, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f187(a + y, b, *rest, **named)

def f188(a, b, c=188, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f188(a + y, b, *rest, **named)

def f189(a, b, c=189, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f189(a + y, b, *rest, **named)

def f190(a, b, c=190, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f190(a + y, b, *rest, **named)

def f191(a, b, c=191, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f191(a + y, b, *rest, **named)

def f192(a, b, c=192, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f192(a + y, b, *rest, **named)

def f193(a, b, c=193, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f193(a + y, b, *rest, **named)

def f194(a, b, c=194, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f194(a + y, b, *rest, **named)

def f195(a, b, c=195, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f195(a + y, b, *rest, **named)

def f196(a, b, c=196, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f196(a + y, b, *rest, **named)

def f197(a, b, c=197, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f197(a + y, b, *rest, **named)

def f198(a, b, c=198, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f198(a + y, b, *rest, **named)

def f199(a, b, c=199, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f199(a + y, b, *rest, **named)

def f200(a, b, c=200, *rest, **named):
    total = [x * a for x in range(b) if x % 3]
    for i in total:
        try:
            if i > c and (named or rest):
                total[i] = f'{i:>{a}} {b!r}'
        except (KeyError, ValueError) as error:
            raise RuntimeError(a) from error
    return lambda y=c: f200(a + y, b, *rest, **named)


print(f200.__name__)
