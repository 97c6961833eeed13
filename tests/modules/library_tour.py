import json, sys, io, os, copy, pprint, textwrap, bisect, statistics, math, random
data = {"name": "Zoë", "list": [1, 2.0, -3e-7, None, True], "nested": {"a": {"b": []}, "e": {}}, 'q"uote': "tab\t\\"}
print(json.dumps(data), json.dumps(data, ensure_ascii=False, separators=(",", ":")), json.dumps(data, indent=4), json.dumps([1, (2, 3)], indent=None), json.dumps({1: "a", None: 2, True: 3, 1.5: 4}), json.dumps("x"), json.dumps(float("nan")), json.dumps([], indent=2), json.dumps({"b": 1, "a": [{}, {"x": []}]}, indent="--", sort_keys=True))
for text in ('{"a": }', "[1, 2", "{'a': 1}", "", "nul", '"abc', "[1,]", '{"a" 1}', "1 2", '{"a": 1,}', "[01]", '"\\x"', "{1: 2}", '"\n"', "NaN", "-"):
    try: print(json.loads(text))
    except json.JSONDecodeError as e: print(e, "|", e.msg, e.pos, e.lineno, e.colno)
for obj in ({1, 2}, object, b"x", {(1,): 2}, print):
    try: print(json.dumps(obj))
    except TypeError as e: print(e)
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({"s": {3, 1}}, cls=Enc), json.dumps({2}, default=list), json.loads('{"x": 1}', object_hook=lambda d: ("hook", d)), json.loads("[1.5]", parse_float=str), json.loads(' {"a":1} '), json.loads(b'[1]'), json.loads('{"a":1,"a":2}', object_pairs_hook=list))
buf = io.StringIO(); json.dump([1], buf); print(buf.getvalue(), json.load(io.StringIO("[2]")))
try: a = []; a.append(a); json.dumps(a)
except ValueError as e: print(e)
s = io.StringIO("l1\nl2\nl3"); print(s.readline(), s.read(2), s.tell(), s.seek(0), list(s), s.closed)
out = io.StringIO(); print("to buf", 1, file=out, end=""); out.write("!"); print(repr(out.getvalue()))
b = io.BytesIO(b"abc"); print(b.read(1), b.getvalue(), b.write(b"Z"), b.getvalue())
pprint.pprint({"key%d" % i: list(range(i * 3)) for i in range(6)}); pprint.pprint(data, width=40); pprint.pprint([{"a": 1, "b": "x" * 70}, ("t",), {1, 2}], compact=True); print(pprint.pformat({"z": 1, "a": 2}, sort_dicts=False)); pprint.pp({"z": 1, "a": 2}); pprint.pprint(list(range(40))); pprint.pprint("long text " * 12); pprint.pprint({"d": {"e": {"f": {}}}}, depth=2)
text = "The quick brown fox jumps over the lazy dog. " * 3
print(textwrap.fill(text, 40), textwrap.wrap(text, 30)[:2], textwrap.shorten(text, 30), textwrap.dedent("""
    a
      b
    c"""), textwrap.indent("x\ny\n\nz", "> "), textwrap.fill(text, 50, initial_indent="* ", subsequent_indent="  "), textwrap.shorten("hello world", 8, placeholder=".."), sep="\n")
l = [1, 3, 3, 5]; print(bisect.bisect(l, 3), bisect.bisect_left(l, 3), bisect.bisect_right(l, 9)); bisect.insort(l, 4); print(l, bisect.bisect([("a", 1), ("c", 2)], "b", key=lambda t: t[0]))
st = statistics
print(st.mean([1, 2, 3, 4]), st.median([3, 1, 2]), st.median([1, 2, 3, 4]), st.stdev([1, 2, 3, 4]), st.pstdev([1, 2]), st.variance([1, 5]), st.mode("aab"), st.multimode([1, 1, 2, 2]), st.fmean([1, 2]), st.quantiles(range(1, 10)), st.harmonic_mean([40, 60]), st.geometric_mean([1, 4]), st.median_low([1, 2]), st.mean([1.5, 2.5]), st.correlation([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2, 3], [2, 4, 6.5]))
try: st.mean([])
except st.StatisticsError as e: print(e)
try: st.stdev([1])
except st.StatisticsError as e: print(e)
m = math
print(m.pi, m.e, m.tau, m.sqrt(2), m.floor(-1.5), m.ceil(1.2), m.trunc(-1.7), m.factorial(20), m.gcd(12, 18), m.lcm(4, 6), m.comb(5, 2), m.perm(5, 2), m.isclose(0.1 + 0.2, 0.3), m.hypot(3, 4), m.log(100, 10), m.log10(1000), m.log2(8), m.log(m.e), m.exp(1), m.sin(1), m.degrees(m.pi), m.radians(180), m.fsum([0.1] * 10), m.prod([1, 2, 3]), m.isqrt(17), m.copysign(1, -0.0), m.modf(1.5), m.frexp(8), m.ldexp(1, 3), m.isnan(m.nan), m.isinf(-m.inf), m.dist((0, 0), (3, 4)), m.pow(2, 3), m.cbrt(27), m.sumprod([1, 2], [3, 4]), m.fmod(-7, 3), m.remainder(7, 4), m.atan2(1, 1), m.erf(1), m.gamma(5), m.nextafter(1, 2), m.ulp(1))
for fn in (lambda: m.sqrt(-1), lambda: m.log(0), lambda: m.factorial(-1), lambda: m.factorial(1.5), lambda: m.exp(1000), lambda: m.floor(m.inf), lambda: m.comb(-1, 2), lambda: m.sqrt("a"), lambda: m.gcd(1.5), lambda: m.acos(2), lambda: m.isqrt(-1), lambda: m.log(-1), lambda: m.pow(0, -1), lambda: m.fmod(1, 0)):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
random.seed(7)
print(random.random(), random.randint(1, 6), random.choice("abc"), random.sample(range(100), 5), random.uniform(1, 2), random.gauss(0, 1), random.choices("ab", weights=[1, 9], k=5), random.randrange(0, 100, 5), random.getrandbits(10), random.betavariate(1, 2), random.expovariate(1), random.triangular(0, 1, 0.5), random.normalvariate(0, 1), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(1, 1), random.gammavariate(2, 2), random.randbytes(3), random.binomialvariate(10, 0.3))
x = list(range(8)); random.shuffle(x); print(x); r = random.Random("seed"); print(r.random(), r.sample("abcdef", 3), random.Random(b"x").random(), random.Random(1.5).random()); stt = random.getstate(); a = random.random(); random.setstate(stt); print(a == random.random())
try: random.choice([])
except IndexError as e: print(e)
try: random.sample([1], 2)
except ValueError as e: print(e)
try: random.randint(5, 1)
except ValueError as e: print(e)
print(copy.copy([1, [2]]), copy.deepcopy({"a": [1]}), os.path.join("a", "b"), os.path.basename("/x/y.txt"), os.path.splitext("f.tar.gz"), os.path.exists("/nope"), os.linesep == "\n", os.sep, os.getenv("NOPE", "d"), os.environ.get("NOPE"), os.path.dirname("/a/b"))
print(sys.argv, sys.version_info >= (3, 8), sys.version_info[:2], sys.maxsize, sys.byteorder, sys.platform, sys.getrecursionlimit(), sys.float_info.max, sys.executable is not None)
