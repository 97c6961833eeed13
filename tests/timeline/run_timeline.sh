#!/bin/sh
# awl timeline and awl explain: pictures and accounts of all lessons and of the programs here, against
# the files beside this one; the other formats by what must be true of them; five runs, one picture.
#   tests/timeline/run_timeline.sh             the last line is `N passed, N failed`
#   tests/timeline/run_timeline.sh --update    write what is shown now
cd "$(dirname "$0")/../.." || exit 1
. tests/lib.sh
golden=tests/timeline
pictures=$work # in every share
export AWL_CHECK_LEAKS=1 COLUMNS=80 LC_ALL=C.UTF-8 TERM=dumb
update=${1:-}
checker=build/tests/check_timeline
build_checker tests/timeline/check.c $checker

skip() {
  echo "skipped: $1"
}

# same NAME FILE: FILE is what the golden file NAME says.
same() {
  if [ "$update" = --update ]; then
    cp "$2" "$golden/$1"
  fi
  check "$1" diff -u "$golden/$1" "$2"
}

# ---- every program in every form ----

every_form() {
  name=$(basename "$1" .py)
  "$awl" timeline "$1" >"$work/$name.txt" 2>"$work/err"
  status=$?
  case $status in
  0 | 1 | 3) ;;
  *) fail "timeline $1: status $status" "$work/err" ;;
  esac
  same "$name.txt" "$work/$name.txt"
  "$awl" explain "$1" >"$work/$name.explain.txt" 2>"$work/err"
  same "$name.explain.txt" "$work/$name.explain.txt"
  for form in svg json html; do
    "$awl" timeline -o "$pictures/$name.$form" "$1" >"$work/out" 2>"$work/err"
    check "$name.$form" $checker "$pictures/$name.$form"
  done
  same "$name.svg" "$pictures/$name.svg"
}
in_shares every_form examples/*.py tests/timeline/*.py

# ---- whatever a program does, there is a picture of it ----

any_picture() {
  rm -f "$work/any.html" "$work/any.json"
  "$awl" timeline -o "$work/any.html" "$1" >"$work/out" 2>"$work/err" </dev/null &&
    "$awl" timeline -o "$work/any.json" "$1" >"$work/out" 2>"$work/err" </dev/null
  status=$?
  if { [ $status -lt 99 ] || [ $status = 130 ]; } && $checker "$work"/any.* >"$work/told"; then
    pass
  else
    fail "a picture of $1 (status $status)" "$work/told"
  fi
}
in_shares any_picture tests/asyncio/*.py

# ---- awaits in a row: what is proved, and what must not be claimed ----

in_a_row() {
  sed -n 's/^# shows: //p' "$1" >"$work/wanted"
  "$awl" explain "$1" 2>"$work/err" | grep 'one after another' >"$work/told"
  check "$1" diff -u "$work/wanted" "$work/told"
}
in_shares in_a_row tests/timeline/order/*.py

# advises WORDS OPTIONS…: stderr of `awl run OPTIONS…` is WORDS.
advises() {
  words=$1
  shift
  "$awl" run --virtual "$@" >"$work/out" 2>"$work/err"
  if [ "$(cat "$work/err")" = "$words" ]; then
    pass
  else
    fail "run $*" "$work/err"
  fi
}
row=tests/timeline/order/yes_loop.py
advises "summary: $(sed -n 's/^# shows: //p' $row)" --debug $row
advises "" --debug --quiet=summary $row
advises "" $row
advises "" --debug tests/timeline/order/no_queue.py
advises "summary: line 2: the timeout of 1 s was 0.01 s away from firing." --debug -c 'import asyncio
async def main(): await asyncio.wait_for(asyncio.sleep(0.99), 1)
asyncio.run(main())'

# ---- the same picture each time ----

same_again() {
  name=$(basename "$1" .py)
  for run in 1 2 3 4; do
    "$awl" timeline -o "$work/again.html" "$1" >"$work/out" 2>&1
    cmp -s "$work/again.html" "$pictures/$name.html" || fail "run $run of $name differs"
  done
  pass
}
in_shares same_again examples/*.py

# ---- what a terminal can show ----

LC_ALL=C "$awl" timeline examples/21_blocked_loop.py | sed '/^printed/,$d' >"$work/ascii"
if LC_ALL=C grep -q '[^ -~]' "$work/ascii"; then
  fail "not only ASCII" "$work/ascii"
else
  pass
fi
for width in 40 60 80 132; do
  COLUMNS=$width LC_ALL=C "$awl" timeline examples/05_taskgroup_failure.py | sed '/^printed/,$d' >"$work/wide"
  check "not wider than $width columns" awk -v most=$width 'length($0) > most { print; exit 1 }' "$work/wide"
done
"$awl" timeline --tasks 5 examples/10_lost_update.py | sed '/^printed/,$d' >"$work/few"
if grep -q '^… .* more like these$' "$work/few" && [ "$(grep -c '^Task-' "$work/few")" -le 5 ]; then
  pass
else
  fail "--tasks 5" "$work/few"
fi
if command -v script >/dev/null 2>&1; then
  TERM=xterm-256color script -qec "$awl timeline examples/21_blocked_loop.py" /dev/null \
    </dev/null >"$work/colour" 2>&1
  NO_COLOR=1 TERM=xterm-256color script -qec "$awl timeline examples/21_blocked_loop.py" /dev/null \
    </dev/null >"$work/plain" 2>&1
  escape=$(printf '\033')
  if grep -q "$escape\[1;31m▓" "$work/colour" && ! grep -q "$escape" "$work/plain"; then
    pass
  else
    fail "colour" "$work/colour"
  fi
else
  skip "colour: there is no 'script' to make a terminal"
fi

# ---- mistakes ----

# wrong STATUS WORDS COMMAND…
wrong() {
  expected=$1
  words=$2
  shift 2
  "$@" >"$work/out" 2>"$work/err"
  status=$?
  if [ $status = "$expected" ] && grep -qF -e "$words" "$work/err"; then
    pass
  else
    fail "$* (status $status)" "$work/err"
  fi
}
wrong 0 "awl timeline -o x.svg examples/01_coroutines.py" \
  "$awl" timeline examples/01_coroutines.py -o x.svg
wrong 2 "not as 'x.png'" "$awl" timeline -o x.png examples/01_coroutines.py
wrong 2 "can't write '/nowhere/x.svg'" "$awl" timeline -o /nowhere/x.svg examples/01_coroutines.py
wrong 2 "--tasks takes a number" "$awl" timeline --tasks many examples/01_coroutines.py
wrong 2 "can't open file" "$awl" explain no_such_file.py
wrong 1 "SyntaxError" "$awl" timeline -c 'x = = 1'
wrong 1 "ZeroDivisionError" "$awl" explain -c 'import asyncio
async def main(): 1 / 0
asyncio.run(main())'

# ---- in a browser ----

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
if [ -n "$browser" ] && [ "$awl" = "$PWD/build/awl" ]; then
  line=$(grep -n 'time.sleep(0.35)' examples/21_blocked_loop.py | cut -d: -f1)
  tries=0 # a browser on a busy machine may be asked before it has drawn
  : >"$work/dom"
  until [ $tries = 5 ] || grep -qF 'class="bar blocking chosen"' "$work/dom"; do
    tries=$((tries + 1))
    rm -rf "$work/browser"
    "$browser" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
      --disable-component-update --disable-sync --user-data-dir="$work/browser" \
      --window-size=1280,800 --virtual-time-budget=6000 \
      --dump-dom "file://$work/21_blocked_loop.html#line=$line" >"$work/dom" 2>"$work/err"
  done
  for words in 'data-ready="4"' 'class="bar blocking chosen"' 'blocks everybody in time.sleep(0.35)' \
    'class="told marked"'; do
    check "'$words' in the browser" grep -qF -e "$words" "$work/dom"
  done
else
  skip "the page in a browser: there is no Chromium, or this is not the plain build"
fi

finish
