#!/bin/sh
# The command line: options, exit statuses, unreadable programs, signals, pipes, memory caps.
# Prints what failed, then `N passed, N failed`.  AWL names the interpreter, build/awl by default.
cd "$(dirname "$0")/../.." || exit 1
. tests/lib.sh
export AWL_CHECK_LEAKS=1

# fail NAME EXPECTED: and what was got.
fail() {
  failed=$((failed + 1))
  echo "FAIL $1"
  echo "  status $status, expected $2"
  sed 's/^/  stdout | /' "$work/out" | head -n 5
  sed 's/^/  stderr | /' "$work/err" | head -n 5
}

# run COMMAND…: and keep what it says and its status.
run() {
  "$@" >"$work/out" 2>"$work/err"
  status=$?
}

# has WORDS FILE: empty words are in every text.
has() {
  [ -z "$1" ] || grep -qF -e "$1" "$2"
}

# expect STATUS NAME STDOUT STDERR COMMAND…: the status, and words that the streams must have.
expect() {
  words_out=$3
  words_err=$4
  expected=$1
  name=$2
  shift 4
  run "$@"
  if [ "$status" = "$expected" ] && has "$words_out" "$work/out" && has "$words_err" "$work/err"; then
    pass
  else
    fail "$name" "$expected: '$words_out' and '$words_err'"
  fi
}

# The same, and exactly one line on stderr, none on stdout.
refused() {
  words=$1
  name=$2
  shift 2
  expect 2 "$name" "" "$words" "$@"
  if [ "$(wc -l <"$work/err")" = 1 ] && [ ! -s "$work/out" ]; then
    pass
  else
    fail "$name: one line" 2
  fi
}

# output NAME TEXT COMMAND…: the whole of stdout, status 0.
output() {
  name=$1
  text=$2
  shift 2
  run "$@"
  if [ "$status" = 0 ] && [ "$(cat "$work/out")" = "$text" ] && [ ! -s "$work/err" ]; then
    pass
  else
    fail "$name" "0: $text"
  fi
}

is_ready() {
  grep -q '^ready$' "$work/out"
}

# interrupted NAME STATUS WORDS FILE [FLAG]: Ctrl-C when the program has said "ready".  Its input is
# a pipe in which nothing comes, and it is killed if it goes on: this never waits for long.
interrupted() {
  : >"$work/out"
  timeout --foreground -s KILL 20 sh -c 'echo $$ >"$0"; exec "$@"' "$work/pid" \
    env --default-signal=INT "$awl" run $5 "$work/$4" \
    <"$work/silence" >"$work/out" 2>"$work/err" &
  within 10 is_ready
  kill -INT "$(cat "$work/pid")"
  wait $!
  status=$?
  if [ "$status" = "$2" ] && cat "$work/out" "$work/err" | grep -qF -e "$3"; then
    pass
  else
    fail "$1" "$2: $3"
  fi
}

# ---- help and options ----

expect 0 "help" "usage:" "" "$awl" --help
expect 0 "help, short" "usage:" "" "$awl" -h
expect 0 "help of run" "--max-memory" "" "$awl" run --help
expect 0 "help of run tells statuses" "130" "" "$awl" run -h
expect 0 "help of dis" "suspended" "" "$awl" dis --help
expect 0 "version" "Awl 0." "" "$awl" --version
expect 0 "version, short" "Awl 0." "" "$awl" -V
refused "unknown option '--nonsense'" "unknown option" "$awl" --nonsense x.py
refused "'awl run' takes no option '-o'" "an option of timeline" "$awl" run -o x.svg x.py
refused "'awl run' takes no option '--tui'" "an option of step, no command" "$awl" --tui x.py
refused "'awl step' takes no option '-i'" "an option of the prompt" "$awl" step -i x.py
refused "'awl dis' takes no option '--virtual'" "an option of run" "$awl" dis --virtual x.py
refused "--cpu needs the virtual clock" "--cpu by the real clock" "$awl" run --cpu 5 -c pass
refused "there is no report named 'nothing'" "a report that there is not" "$awl" run --quiet=nothing x.py
refused "unknown option '-q'" "unknown short option" "$awl" run -q x.py
refused "no value for the option" "missing value" "$awl" run --max-memory
refused "no value for the option '-c'" "missing code" "$awl" -c
refused "not '5X'" "bad size" "$awl" run --max-memory 5X x.py
refused "not '-1'" "negative size" "$awl" run --max-memory -1 x.py

# ---- where the program comes from ----

printf 'import sys\nprint(__name__, sys.argv)\n' >"$work/args.py"
output "a file" "__main__ ['$work/args.py']" "$awl" "$work/args.py"
output "run, a file" "__main__ ['$work/args.py']" "$awl" run "$work/args.py"
output "arguments" "__main__ ['$work/args.py', 'a', '--virtual', '-c']" "$awl" "$work/args.py" a --virtual -c
output "options, then a file" "__main__ ['$work/args.py', 'x']" "$awl" run --virtual --debug "$work/args.py" x
output "a double dash ends the options" "__main__ ['$work/args.py', '-V']" "$awl" run -- "$work/args.py" -V
output "-c" "['-c', 'a', '-b']" "$awl" -c 'import sys; print(sys.argv)' a -b
output "-c with run" "['-c']" "$awl" run --virtual -c 'import sys; print(sys.argv)'
output "-c of several lines" "0
1" "$awl" -c 'for i in range(2):
    print(i)'
output "an empty -c" "" "$awl" -c ''
output "standard input" "['-', 'a']" sh -c "echo 'import sys; print(sys.argv)' | '$awl' - a"
output "standard input without a dash" "5" sh -c "echo 'print(2 + 3)' | '$awl'"
output "the program's own input" "got line" sh -c "echo line | '$awl' -c 'print(\"got\", input())'"
: >"$work/empty.py"
output "an empty file" "" "$awl" "$work/empty.py"
printf 'print("end")' >"$work/noline.py"
output "no newline at the end" "end" "$awl" "$work/noline.py"
printf '\357\273\277print("mark")\r\nif True:\r\n    print("returns")\r\n' >"$work/dos.py"
output "a byte order mark and carriage returns" "mark
returns" "$awl" "$work/dos.py"
# A file is shown with the folder Awl was started in, not tidied up, as CPython shows it; its imports
# with their real folder.
mkdir -p "$work/deep"
printf 'import beside\nasync def f(): pass\nc = f()\nprint(__file__, c.cr_code.co_filename, beside.__file__)\nc.close()\n1/0' >"$work/deep/shown.py"
: >"$work/deep/beside.py"
expect 1 "a file in a folder" "$work/deep/shown.py $work/deep/shown.py $work/deep/beside.py" \
  "File \"$work/deep/shown.py\", line 6" sh -c "cd '$work' && '$awl' deep/shown.py"
expect 1 "a file that is not tidied up" "$work/./deep/../deep/shown.py $work/./deep/../deep/shown.py $work/deep/beside.py" \
  "File \"$work/./deep/../deep/shown.py\", line 6" sh -c "cd '$work' && '$awl' ./deep/../deep/shown.py"
printf 'import neighbour\nprint(neighbour.NAME)\n' >"$work/main.py"
printf 'NAME = "found"\n' >"$work/neighbour.py"
output "modules beside the script" "found" "$awl" "$work/main.py"
output "modules beside the script, from there" "found" sh -c "cd '$work' && '$awl' main.py"
# Which file an import takes, as CPython does: a folder before a file; no file for what is inside of
# the interpreter, or for a part of one of the library's packages.
mkdir -p "$work/search/asyncio" "$work/search/both" "$work/search/package"
for file in asyncio/queues sys time itertools gc; do
  echo 'print("wrong:", __file__)' >"$work/search/$file.py"
done
echo 'WHAT = "folder"' >"$work/search/both/__init__.py"
echo 'WHAT = "file"' >"$work/search/both.py"
: >"$work/search/package/__init__.py"
echo 'WHAT = "part"' >"$work/search/package/part.py"
printf 'import asyncio, sys, time, itertools, gc, both, package.part\nprint(asyncio.Queue.__module__, both.WHAT, package.part.WHAT)\n' >"$work/search/main.py"
output "which file an import takes" "asyncio.queues folder part" "$awl" "$work/search/main.py"
printf 'print(__file__)\n' >"$work/file.py"
output "__file__" "$work/file.py" "$awl" "$work/file.py"

# ---- what cannot be run ----

refused "No such file or directory" "a missing file" "$awl" "$work/missing.py"
refused "is a directory" "a directory" "$awl" "$work"
printf 'x = 1\ny = "\377"\n' >"$work/bytes.py"
refused "is not UTF-8 text: byte 0xff in line 2" "not UTF-8" "$awl" "$work/bytes.py"
printf 'x = "\355\240\200"\n' >"$work/surrogate.py"
refused "is not UTF-8 text: byte 0xed in line 1" "a surrogate in UTF-8" "$awl" "$work/surrogate.py"
printf 'x = 1\0\n' >"$work/zero.py"
refused "a zero byte in line 1" "a zero byte" "$awl" "$work/zero.py"
refused "No such file or directory" "dis of a missing file" "$awl" dis "$work/missing.py"
refused "No such file or directory" "tokens of a missing file" "$awl" --tokens "$work/missing.py"
if [ "$(id -u)" != 0 ]; then
  : >"$work/secret.py"
  chmod 0 "$work/secret.py"
  refused "Permission denied" "an unreadable file" "$awl" "$work/secret.py"
fi

# ---- exit statuses ----

expect 1 "an uncaught exception" "before" "ZeroDivisionError: division by zero" "$awl" -c 'print("before"); 1 / 0'
expect 1 "a syntax error" "" "SyntaxError" "$awl" -c 'x = = 1'
expect 3 "sys.exit(3)" "" "" "$awl" -c 'import sys; sys.exit(3)'
expect 0 "sys.exit()" "" "" "$awl" -c 'import sys; sys.exit()'
expect 1 "sys.exit(text)" "" "sorry" "$awl" -c 'import sys; sys.exit("sorry")'
expect 255 "sys.exit(-1)" "" "" "$awl" -c 'import sys; sys.exit(-1)'
expect 1 "sys.exit(True)" "" "" "$awl" -c 'import sys; sys.exit(True)'
expect 4 "raise SystemExit" "" "" "$awl" -c 'raise SystemExit(4)'
expect 1 "an exception in a module" "" 'neighbour.py", line 1' sh -c "echo '1 / 0' >'$work/neighbour.py'; '$awl' '$work/main.py'"
expect 2 "atexit does not change the status" "bye" "" "$awl" -c 'import atexit, sys; atexit.register(print, "bye"); sys.exit(2)'
expect 0 "an exception at exit is told" "" "Exception ignored in atexit callback" "$awl" -c 'import atexit; atexit.register(lambda: 1 / 0)'
expect 1 "sys.excepthook" "hooked ValueError x" "" "$awl" -c 'import sys
sys.excepthook = lambda t, v, tb: print("hooked", t.__name__, v)
raise ValueError("x")'
expect 1 "a broken sys.excepthook" "" "Original exception was:" "$awl" -c 'import sys
sys.excepthook = 5
raise ValueError("x")'

# ---- the clock ----

output "virtual sleep" "3600.0" "$awl" run --virtual -c 'import time; time.sleep(3600); print(time.monotonic())'
output "real sleep" "True" "$awl" -c 'import time; t = time.monotonic(); time.sleep(0.05); print(0.05 <= time.monotonic() - t < 5)'

output "the last clock counts" "True" "$awl" run --virtual --realtime -c 'import time; t = time.monotonic(); print(t > 0)'

# ---- debug mode ----

shows_debug='import asyncio
async def main(): print("debug", asyncio.get_running_loop().get_debug())
asyncio.run(main())'
for variable in AWL_DEBUG PYTHONASYNCIODEBUG; do
  for command in run "step --commands continue" "repl -i"; do
    # shellcheck disable=SC2086
    expect 0 "$variable and $command" "debug True" "" env $variable=1 "$awl" $command -c "$shows_debug"
  done
done
expect 0 "AWL_DEBUG and advice" "" "summary: " env AWL_DEBUG=1 "$awl" run --virtual tests/timeline/order/yes_loop.py
expect 0 "the prompt is quiet, too" "" "" "$awl" -i --virtual --quiet=abandoned tests/step/m05_fire_and_forget.py </dev/null
if grep -q 'hint' "$work/err"; then fail "the prompt is quiet, too" 0; else pass; fi

# ---- commands of step ----

expect 0 "a semicolon in a string is no end" "('a;b', 'c;d')" "" "$awl" step --commands \
  "print 'a;b', \"c;d\"; print 'e\\';f'" -c pass
if has "\"e';f\"" "$work/out"; then pass; else fail "nor behind a quote that is escaped" 0; fi

# ---- what blocks the loop by the real clock ----

cat >"$work/blocks.py" <<'END'
import asyncio, sys
async def beat():
    while True:
        await asyncio.sleep(0.02)
async def main():
    task = asyncio.create_task(beat(), name="beat")
    await asyncio.sleep(0.01)
    print(input())
    await asyncio.sleep(0.01)
    with open(sys.argv[1]) as file:
        print(file.read())
    task.cancel()
asyncio.run(main())
END
mkfifo "$work/pipe"
# Each writes when the other side has asked for it, and 0.3 s later: more than the 0.1 s allowed.
expect 0 "input() blocks the loop" "file" "blocked: a read of standard input held everything up for" \
  sh -c "(sleep 0.3; echo line; sleep 0.3; echo file >'$work/pipe') |
    '$awl' run --debug '$work/blocks.py' '$work/pipe'"
for words in "blocks.py\", line 8, in main" "kept waiting: 'beat' for" "blocked: opening a file held" \
  "blocks.py\", line 10, in main"; do
  if has "$words" "$work/err"; then pass; else fail "a blocked loop: $words" 0; fi
done

# ---- streams ----

expect 0 "one order for both streams" "1
2
3" "" sh -c "'$awl' -c 'import sys
print(1)
print(2, file=sys.stderr)
print(3)' 2>&1 | tr -d ' '"
expect 0 "a closed pipe is quiet" "line 0" "" sh -c "'$awl' -c 'for i in range(200000): print(\"line\", i)' | head -n 1"
if [ ! -s "$work/err" ]; then pass; else fail "a closed pipe: nothing on stderr" 0; fi
if [ -c /dev/full ]; then
  expect 120 "a full disk" "" "could not be written" sh -c "'$awl' -c 'print(1)' >/dev/full"
fi
expect 1 "end of input" "" "EOFError" sh -c "'$awl' -c 'input()' </dev/null"

# ---- Ctrl-C ----

mkfifo "$work/silence"
exec 8<>"$work/silence" # opened for both, so that no open waits for another

cat >"$work/busy.py" <<'EOF'
print("ready", flush=True)
while True:
    pass
EOF
interrupted "a busy loop" 130 "KeyboardInterrupt" busy.py
interrupted "a busy loop, virtual" 130 "KeyboardInterrupt" busy.py --virtual
cat >"$work/native.py" <<'EOF'
print("ready", flush=True)
sum(range(10**12))
EOF
interrupted "a loop in C" 130 "sum(range" native.py
cat >"$work/slow.py" <<'EOF'
text = "ab" * 1_000_000
print("ready", flush=True)
while True:
    text.count("ba")
EOF
interrupted "slow calls" 130 "KeyboardInterrupt" slow.py
cat >"$work/last.py" <<'EOF'
class Endless:
    def __del__(self):
        print("ready", flush=True)
        while True:
            pass

last = Endless()
EOF
interrupted "a finaliser at the end" 0 "KeyboardInterrupt" last.py
cat >"$work/asks.py" <<'EOF'
print("ready", flush=True)
input()
EOF
interrupted "input()" 130 "input()" asks.py
cat >"$work/deaf.py" <<'EOF'
import asyncio, os, signal

async def main():
    os.kill(os.getpid(), signal.SIGINT)
    await asyncio.sleep(0.01)
    print(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)

os.kill(os.getpid(), signal.SIGINT)
asyncio.run(main())
EOF
expect 0 "a program that was started deaf to Ctrl-C" "True" "" \
  sh -c 'trap "" INT; exec "$0" run "$1"' "$awl" "$work/deaf.py"
cat >"$work/sleepy.py" <<'EOF'
import time
print("ready", flush=True)
time.sleep(60)
EOF
interrupted "time.sleep" 130 "time.sleep(60)" sleepy.py
cat >"$work/caught.py" <<'EOF'
import time
print("ready", flush=True)
try:
    time.sleep(60)
except KeyboardInterrupt:
    print("caught")
EOF
interrupted "caught" 0 "caught" caught.py
cat >"$work/tasks.py" <<'EOF'
import asyncio

async def main():
    print("ready", flush=True)
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("cancelled")
        raise

asyncio.run(main())
EOF
interrupted "a task is cancelled" 130 "cancelled" tasks.py
cat >"$work/prompt.py" <<'EOF'
print("ready", flush=True)
input()
EOF
interrupted "a prompt" 130 "KeyboardInterrupt" prompt.py
cat >"$work/handler.py" <<'EOF'
import signal, sys, time

def handler(number, frame):
    print("signal", number, frame.f_code.co_name)
    sys.exit(7)

signal.signal(signal.SIGINT, handler)
print("ready", flush=True)
time.sleep(60)
EOF
interrupted "a handler of the program" 7 "signal 2 <module>" handler.py
cat >"$work/deaf.py" <<'EOF'
import signal, time

signal.signal(signal.SIGINT, signal.SIG_IGN)
print("ready", flush=True)
time.sleep(0.3)
print("slept")
EOF
interrupted "ignored" 0 "slept" deaf.py

# ---- memory ----

expect 1 "the cap" "" "MemoryError" "$awl" run --max-memory 3M -c 'x = []
while True: x.append([])'
expect 1 "the cap's traceback" "" 'line 2' "$awl" run --max-memory 3M -c 'x = []
while True: x.append([])'
output "MemoryError is caught" "caught 3" "$awl" run --max-memory 3M -c 'try:
    x = [[] for i in range(10**7)]
except MemoryError:
    print("caught", 1 + 2)'
output "and caught again" "3" "$awl" run --max-memory 3M -c 'n = 0
for i in range(3):
    try:
        x = [[] for i in range(10**7)]
    except MemoryError:
        n += 1
print(n)'
for code in '"x" * 10**12' '[0] * 10**12' 'bytearray(10**13)' '(0,) * 10**12' 'b"x" * 10**14' \
  'list(range(10**13))' '1 << 10**15' 'f"{5:{10**15}}"' '"%*d" % (10**15, 5)' '"x".ljust(10**14)'; do
  expect 0 "too much at once: $code" "caught" "" "$awl" -c "try:
    $code
except (MemoryError, OverflowError, ValueError):
    print('caught')"
done
for size in 200K 600K 1M 2M 4M 8M 20M; do
  for program in examples/08_producer_consumers.py examples/17_retry_backoff.py; do
    "$awl" run --virtual --max-memory $size "$program" >"$work/out" 2>"$work/err"
    status=$?
    if [ "$status" = 0 ] || { [ "$status" = 1 ] && tail -n 1 "$work/err" | grep -q MemoryError; }; then
      pass
    else
      fail "$program under $size" "0, or 1 and MemoryError"
    fi
  done
done
# Whichever allocation fails: an exception, no crash, no leak.  In the callback that would have stopped
# the loop, the loop is left with nothing to do.
n=1
while [ $n -lt 9000 ]; do
  AWL_FAIL_AT=$n "$awl" run --virtual examples/14_async_generators.py >"$work/out" 2>"$work/err"
  status=$?
  case $status in
  0 | 1) ;;
  3) grep -q "^MemoryError" "$work/err" || fail "allocation $n fails" "a MemoryError" ;;
  *) fail "allocation $n fails" "0 or 1" ;;
  esac
  n=$((n + 97))
done
pass

# ---- texts without end ----

awk 'BEGIN { for (i = 0; i < 65600; i++) print "v" i " = " i ".5" }' >"$work/many.py"
expect 1 "more constants than there are numbers for" "" "hint: make several functions or modules" \
  "$awl" "$work/many.py"
awk 'BEGIN { for (i = 0; i < 100000; i++) print "x = " i % 1000 " + 1"; print "print(x)" }' >"$work/long.py"
expect 0 "100,000 lines" "1000" "" "$awl" "$work/long.py"

# ---- the state of a new interpreter, that the build puts into the program ----

expect 0 "a snapshot" "" "" "$awl" --write-snapshot "$work/one"
expect 0 "another one" "" "" "$awl" --write-snapshot "$work/two"
check "a snapshot is the same each time" cmp "$work/one" "$work/two"
expect 1 "a snapshot that cannot be written" "" "" "$awl" --write-snapshot "$work/no/such/folder"

# ---- the curious ----

printf 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n    print("done")\n' >"$work/async.py"
expect 0 "dis" "AWAIT" "" "$awl" dis "$work/async.py"
expect 0 "dis shows the source" "await asyncio.sleep(1)" "" "$awl" dis "$work/async.py"
expect 0 "dis -c" "RETURN" "" "$awl" dis -c 'print(1)'
expect 1 "dis of a syntax error" "" "SyntaxError" "$awl" dis -c 'x = ='
expect 0 "tokens" "NAME" "" "$awl" --tokens "$work/async.py"
expect 0 "tree" "AsyncFunctionDef" "" "$awl" --ast "$work/async.py"
expect 1 "tree of a syntax error" "" "SyntaxError" "$awl" --ast -c 'x = ='
printf 'import json\njson.loads("[")\n' >"$work/bad_json.py"
expect 1 "library frames are left out" "" "JSONDecodeError" "$awl" "$work/bad_json.py"
if grep -q '<library>' "$work/err"; then fail "library frames are left out" 1; else pass; fi
expect 1 "library frames are shown" "" "<library>" "$awl" run --full-traceback "$work/bad_json.py"

finish
