#!/bin/sh
# Records of runs: the same bytes each time, of the form that is described, and good for a replay;
# and reports: only those programs are spoken of that deserve it.
#   tests/record/run_record.sh             the last line is `N passed, N failed`
#   tests/record/run_record.sh --update    write anew which programs are reported for what
cd "$(dirname "$0")/../.." || exit 1
. tests/lib.sh
update=${1:-}
export AWL_CHECK_LEAKS=1
checker=build/tests/check_record
build_checker tests/record/check.c $checker

# ---- five runs, one record; and it is as described ----

same_again() {
  name=$(basename "$1" .py)
  for run in 1 2 3 4 5; do
    "$awl" run --virtual --record "$work/$run.json" "$1" >/dev/null 2>&1 </dev/null
    cmp -s "$work/1.json" "$work/$run.json" || fail "$name: run $run is another"
  done
  pass
  check "$name: the form of its record" $checker "$work/1.json"
}
in_shares same_again examples/*.py tests/deadlock/two_locks.py \
  tests/diagnostics/swallowed_in_group.py tests/asyncio/lock_other_loop.py \
  tests/asyncio/task_foreign_yields.py \
  tests/asyncio/sync_primitives_different_loops.py # the last three print addresses

# ---- turns ----

# Tasks that take turns and do other things between them: each turn is in the record once, be it in
# a line of many or as a step of its own.
"$awl" run --virtual --record "$work/turns.json" tests/record/turns.txt >"$work/out" 2>&1
check "turns: the form of the record" $checker "$work/turns.json"
check "turns: there are lines of them" grep -q '"e":"turns"' "$work/turns.json"
check "turns: and of many rounds" grep -q '"e":"turns".*"rounds":' "$work/turns.json"
{
  sed -n -e 's/.*"e":"turns".*"rounds":\([0-9]*\),"tasks":\[\(.*\)\]}/\1,\2/p' \
    -e 's/.*"e":"turns".*"until":[^,]*,"tasks":\[\(.*\)\]}/1,\1/p' "$work/turns.json" |
    awk -F, '{ while ($1-- > 0) for (i = 2; i <= NF; i++) print $i }'
  sed -n 's/.*"e":"step.end".*"id":\([0-9]*\),"outcome":"turn".*/\1/p' "$work/turns.json"
} | sort -n | uniq -c | awk '{ print $2, $1 }' >"$work/counted"
check "turns: every one of them, once" diff "$work/out" "$work/counted"
"$awl" run --record "$work/turns.json" tests/record/turns.txt >/dev/null 2>&1
check "turns: the form of the record by the real clock" $checker "$work/turns.json"

# One of them that takes long is not lost among the quick ones, nor taken for another.
"$awl" run --debug --record "$work/turns.json" tests/record/long_turn.txt >"$work/out" 2>&1
check "a long turn: the form of the record" $checker "$work/turns.json"
check "a long turn: it is reported" grep "^Executing <Task pending name='slow' " "$work/out"
check "a long turn: its step is in the record" awk -F'[:,]' '
  /"step.begin".*"id":22,/ { began = $4 }
  /"step.end".*"id":22,"outcome":"turn"/ && $4 - began >= 0.15 { found = 1 }
  END { exit !found }' "$work/turns.json"

# A step that begins after a turn and ends in another way begins when it did.
cat >"$work/program.py" <<'END'
import asyncio


async def work():
    await asyncio.sleep(0)
    for i in range(100):
        pass


async def main():
    await asyncio.gather(work(), work())


asyncio.run(main())
END
"$awl" run --virtual --cpu 1000 --record "$work/turns.json" "$work/program.py"
check "a step after a turn: it takes its time" awk -F'[:,]' '
  /"step.begin".*"id":[23],"how":"resume"/ { began = $4 }
  /"step.end".*"id":[23],"outcome":"returned"/ { long += $4 - began >= 1e-4 }
  END { exit long != 2 }' "$work/turns.json"

# ---- replay ----

# replay NAME: what the run said and how it ended, twice
replay() {
  "$awl" run --replay "$work/r.json" $2 "$work/program.py" \
    </dev/null >"$work/out2" 2>"$work/err2"
  status2=$?
  if [ $status2 != $status ] || ! cmp -s "$work/out" "$work/out2" ||
    ! cmp -s "$work/err" "$work/err2"; then
    diff "$work/out" "$work/out2" >"$work/said"
    diff "$work/err" "$work/err2" >>"$work/said"
    echo "status $status, then $status2" >>"$work/said"
    fail "replay of $1" "$work/said"
  else
    pass
  fi
}

for name in answers interrupted; do
  cp "tests/record/$name.txt" "$work/program.py"
  if [ $name = interrupted ]; then
    # A job in the background is started deaf to Ctrl-C.
    rm -f "$work/status"
    {
      sh -c 'echo $$ >"$0/pid" && exec env --default-signal=INT "$1" run --record "$0/r.json" "$0/program.py"' \
        "$work" "$awl" >"$work/out" 2>"$work/err" </dev/null
      echo $? >"$work/status"
    } &
    within 60 grep -q began "$work/out" || fail "interrupted: it never began"
    kill -INT "$(cat "$work/pid")"
    within 60 test -s "$work/status" || kill -KILL "$(cat "$work/pid")"
    wait $!
    status=$(cat "$work/status")
  else
    printf 'Eve\nrest of it\n' | "$awl" run --record "$work/r.json" "$work/program.py" one two \
      >"$work/out" 2>"$work/err"
    status=$?
  fi
  replay $name
  check "$name: the form of its record" $checker "$work/r.json"
  "$awl" run --replay "$work/r.json" --record "$work/r2.json" "$work/program.py" \
    </dev/null >/dev/null 2>&1
  "$awl" run --replay "$work/r2.json" --record "$work/r3.json" "$work/program.py" \
    </dev/null >/dev/null 2>&1
  check "$name: a replay of a replay has the same record" cmp "$work/r2.json" "$work/r3.json"
  check "$name: it is drawn by its own clock" sh -c \
    '"$0" timeline --replay "$1/r.json" "$1/program.py" </dev/null 2>/dev/null | grep "of real time$"' \
    "$awl" "$work"
done

# Files: what was read is in the record, so that they may change and go; a replay writes none.
mkdir "$work/files"
cp tests/record/files.txt "$work/program.py"
printf 'a note\n\303\251 \377\000 \042' >"$work/files/note"
cat >"$work/files_helper.py" <<'END'
def greeting():
    return "hello"
END
"$awl" run --record "$work/r.json" "$work/program.py" "$work/files" >"$work/out" 2>"$work/err" \
  </dev/null
status=$?
rm -r "$work/files"
echo 'raise ValueError("not this one")' >"$work/files_helper.py"
replay files
check "files: the form of its record" $checker "$work/r.json"
check "files: a replay writes none" test ! -e "$work/files"
sed '2s/\["list"[^]]*\],//' "$work/r.json" >"$work/less.json"
"$awl" run --replay "$work/less.json" "$work/program.py" >"$work/told" 2>&1 </dev/null
check "files: an answer that is missing is told" grep "asked for more than was recorded" "$work/told"

# The environment: what the program has looked at is in the record, and nothing else.
cp tests/record/environment.txt "$work/program.py"
AWL_TEST_ONE=first AWL_TEST_SECRET=hidden HOME=/somewhere \
  "$awl" run --record "$work/r.json" "$work/program.py" >"$work/out" 2>"$work/err" </dev/null
status=$?
replay environment
check "environment: the form of the record" $checker "$work/r.json"
check "environment: what was asked for is in it" grep -q '"first' "$work/r.json"
check "environment: what was not is not" sh -c '! grep -q hidden "$0"' "$work/r.json"

"$awl" run --virtual --record "$work/v.json" examples/03_create_task_order.py >/dev/null 2>&1
"$awl" run --replay "$work/v.json" --record "$work/v2.json" examples/03_create_task_order.py \
  >/dev/null 2>&1
check "the record of a virtual run's replay is its record" cmp "$work/v.json" "$work/v2.json"

# refuses WORDS: --replay of $work/r.json must say so, with status 2
refuses() {
  "$awl" run --replay "$work/$2" "$work/program.py" >"$work/said" 2>&1 </dev/null
  if [ $? = 2 ] && grep -q "$1" "$work/said"; then pass; else fail "refuse: $1" "$work/said"; fi
}
refuses "No such file" none.json
echo "not a record" >"$work/bad.json"
refuses "not a record" bad.json
head -n 1 "$work/r.json" >"$work/short.json"
refuses "damaged" short.json
sed '2s/"seed":"/"seed":1,"was":"/' "$work/r.json" >"$work/other.json"
refuses "damaged" other.json
echo "# changed" >>"$work/program.py"
refuses "another text" r.json

# ---- who is reported, in debug mode, too ----

# reported.txt names every program that was looked at, and what it is reported for, or "-".  New
# programs come into it with --update: look at what is said of them.
reported=$work/reported
: >"$reported"
reports() {
  : >"$work/r.json"
  timeout 20 "$awl" run --virtual --debug --quiet=summary --record "$work/r.json" "$1" \
    >/dev/null 2>&1 </dev/null
  names=$(sed -n 's/.*"e":"report".*"name":"\([a-z-]*\)".*/\1/p' "$work/r.json" | sort -u | tr '\n' ' ')
  echo "$1: ${names:--}" >>"$reported"
}
if [ "$update" = --update ]; then
  in_shares reports examples/*.py tests/asyncio/*.py tests/no_deadlock/*.py tests/programs/*.py \
    tests/diagnostics/*.py
else
  in_shares reports $(sed 's/:.*//' tests/record/reported.txt)
fi
LC_ALL=C sort -o "$reported" "$reported"
[ "$update" = --update ] && cp "$reported" tests/record/reported.txt
check "only those are reported that deserve it" diff tests/record/reported.txt "$reported"

finish
