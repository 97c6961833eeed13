# What the shell tests share: read with `. tests/lib.sh` from the root of the project.  It counts what
# passes and fails; the last line a test says is `N passed, N failed`.
awl=${AWL:-build/awl}
case $awl in
/*) ;;
*) awl=$PWD/$awl ;; # for those that leave the root
esac
passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pass() {
  passed=$((passed + 1))
}

# fail NAME [FILE]: the end of FILE tells more.
fail() {
  failed=$((failed + 1))
  echo "FAIL $1"
  [ $# -lt 2 ] || tail -n 40 "$2" | sed 's/^/  | /'
}

# check NAME COMMAND…: it must succeed.
check() {
  checked=$1
  shift
  if "$@" >"$work/said" 2>&1; then pass; else fail "$checked" "$work/said"; fi
}

# in_shares FUNCTION WORD…: FUNCTION is called with each word, in as many shells as there are cores.
# Each has a folder $work of its own; what passes and fails in them counts here.
in_shares() {
  shells=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
  shares_from 0 "$@" </dev/null
  share=0
  while [ $share -lt "$shells" ]; do
    cat "$work/$share.told"
    if read -r share_passed share_failed <"$work/$share.sum"; then
      passed=$((passed + share_passed))
      failed=$((failed + share_failed))
    else
      fail "$1: a share of it has come to no end"
    fi
    rm -rf "$work/$share" "$work/$share.told" "$work/$share.sum"
    share=$((share + 1))
  done
}

# Side by side as a pipeline, through which nothing goes: in the background programs would be deaf
# to Ctrl-C.
shares_from() {
  share=$1
  shift
  if [ "$share" -lt "$shells" ]; then
    take_share "$@" | shares_from $((share + 1)) "$@"
  fi
}

# Every so many-th word, beginning with number $share.
take_share() {
  function=$1
  shift
  exec >"$work/$share.told" 2>&1
  work=$work/$share
  mkdir "$work"
  passed=0 failed=0 number=0
  for word in "$@"; do
    [ $((number % shells)) != "$share" ] || $function "$word"
    number=$((number + 1))
  done
  echo "$passed $failed" >"$work.sum"
}

# within SECONDS COMMAND…: COMMAND is tried every 20 ms until it succeeds.
within() {
  tries=$(($1 * 50))
  shift
  until "$@"; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || return 1
    sleep 0.02
  done
}

# files_from_here <TEXT: names of files in this folder without the folder, wherever that is.
files_from_here() {
  sed "s|$PWD/||g"
}

# build_checker SOURCE PROGRAM: a checker in C that reads JSON, built when it is new.
build_checker() {
  if [ ! -x "$2" ] || [ "$1" -nt "$2" ]; then
    mkdir -p "$(dirname "$2")"
    ${CC:-cc} -std=c17 -D_GNU_SOURCE -O1 -Wall -Wextra -Werror -o "$2" "$1" -ljansson ||
      fail "$1 does not compile"
  fi
}

# finish: the sum, as the last line and the exit status.
finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
  exit
}
