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
