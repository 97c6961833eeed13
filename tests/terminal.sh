# A terminal to test in, made by tmux: keys in, screens out.  Read with `. tests/terminal.sh`, behind
# tests/lib.sh.  Nothing is timed: a test waits until the screen shows what it must.
need_tmux() {
  command -v tmux >/dev/null 2>&1 && return
  fail "tmux is not there: .ci/setup test installs it"
  finish
}
need_tmux
export LC_ALL=C.UTF-8
unset TMUX
terminals=0
trap 'tm kill-server; rm -rf "$work"' EXIT

tm() {
  tmux -S "$work/socket$terminals" "$@" 2>"$work/complaints"
}

# open_terminal COLUMNS ROWS COMMAND: another one, with a server of its own; the old one may take a
# moment to leave.
open_terminal() {
  tm kill-server
  terminals=$((terminals + 1))
  tm -f /dev/null new-session -d -x "$1" -y "$2" "$3"
}

# resize COLUMNS ROWS: it has that size when this returns.
resize() {
  tm resize-window -x "$1" -y "$2"
  within 60 has_size "$2 $1"
}

has_size() {
  [ "$(stty size <"$(tm display-message -p '#{pane_tty}')")" = "$1" ]
}

screen() {
  tm capture-pane -p -J | sed 's/ *$//'
}

# shows PATTERN, shows -F WORDS: is there such a line?
shows() {
  screen | grep -q "$@"
}

# keys KEY…: as tmux names them
keys() {
  tm send-keys "$@"
}
