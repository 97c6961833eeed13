// Where libedit's characters come from; while it waits for one, the host does its other work.
//
// Nothing is read ahead of what libedit wants, so that input() gets what was typed for it, with one
// exception: a bracketed paste is read whole, and then given out character by character.
#include "cli/line_editor_parts.h"
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

enum { SEQUENCE_MAX = 8 };

static const char PASTE_BEGIN[] = "\033[200~", PASTE_END[] = "\033[201~";

static bool has_input(void) {
  struct pollfd wanted = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&wanted, 1, 0) > 0;
}

static bool keep_waiting(LineEditor *editor, const char *bytes, size_t length) {
  if (editor->waiting_start == editor->waiting_end) {
    editor->waiting_start = editor->waiting_end = 0;
  }
  if (editor->waiting_end + length > editor->waiting_capacity) {
    size_t capacity = (editor->waiting_end + length) * 2;
    char *grown = realloc(editor->waiting, capacity);
    if (grown == NULL) {
      return false;
    }
    editor->waiting = grown;
    editor->waiting_capacity = capacity;
  }
  if (length > 0) {
    memcpy(editor->waiting + editor->waiting_end, bytes, length);
    editor->waiting_end += length;
  }
  return true;
}

static bool has_waiting(const LineEditor *editor) {
  return editor->waiting_start < editor->waiting_end;
}

// One byte of the terminal: 1, or 0 at its end, or -1 with errno.
static int read_byte(LineEditor *editor, char *byte) {
  if (!has_input()) {
    editor->was_interrupted = !editor->host.wait(editor->host.context);
    if (editor->was_interrupted) {
      line_editor_abandon(editor);
      errno = EINTR;
      return -1;
    }
  }
  ssize_t count;
  do {
    count = read(STDIN_FILENO, byte, 1);
  } while (count < 0 && errno == EAGAIN);
  return (int)count;
}

// The rest of a paste, up to the mark of its end.
static void read_paste(LineEditor *editor) {
  size_t matched = 0;
  char byte;
  while (PASTE_END[matched] != '\0' && read_byte(editor, &byte) == 1) {
    if (byte == PASTE_END[matched]) {
      matched++;
      continue;
    }
    if (!keep_waiting(editor, PASTE_END, matched)) {
      return;
    }
    matched = byte == PASTE_END[0];
    if (matched == 0 && !keep_waiting(editor, byte == '\r' ? "\n" : &byte, 1)) {
      return;
    }
  }
  editor->waiting_is_pasted = has_waiting(editor);
}

// Behind an escape: is this the mark of a paste?  What is read and is not one, waits.
static bool begins_paste(LineEditor *editor) {
  char sequence[SEQUENCE_MAX];
  size_t length = 0;
  while (length + 1 < sizeof PASTE_BEGIN - 1 && has_input() &&
         read(STDIN_FILENO, sequence + length, 1) == 1) {
    length++;
    if (sequence[length - 1] != PASTE_BEGIN[length]) {
      break;
    }
  }
  if (length + 1 == sizeof PASTE_BEGIN - 1 && memcmp(sequence, PASTE_BEGIN + 1, length) == 0) {
    return true;
  }
  (void)keep_waiting(editor, sequence, length);
  return false;
}

static int next_byte(LineEditor *editor, char *byte) {
  for (;;) {
    if (has_waiting(editor)) {
      *byte = editor->waiting[editor->waiting_start++];
      return 1;
    }
    editor->waiting_is_pasted = false;
    int count = read_byte(editor, byte);
    if (count != 1 || *byte != '\033' || !begins_paste(editor)) {
      return count;
    }
    read_paste(editor);
  }
}

// Keys in a paste are text: a tab does not complete.  libedit takes what follows ^V as it is.
static bool must_be_quoted(LineEditor *editor, char byte) {
  bool is_quoted = editor->waiting_is_pasted && byte == '\t' && !editor->is_literal;
  editor->is_literal = is_quoted;
  return is_quoted;
}

static bool is_dropped(const LineEditor *editor, char byte) {
  return editor->waiting_is_pasted && (unsigned char)byte < ' ' && byte != '\n' && byte != '\t';
}

// One character; bytes that are none become U+FFFD.
int line_editor_character(EditLine *edit, wchar_t *character) {
  LineEditor *editor = editor_of(edit);
  mbstate_t state = {0};
  char byte;
  do {
    int count = next_byte(editor, &byte);
    if (count != 1) {
      return count;
    }
  } while (is_dropped(editor, byte));
  if (must_be_quoted(editor, byte)) {
    editor->waiting_start--;
    *character = L'\x16';
    return 1;
  }
  for (;;) {
    size_t length = mbrtowc(character, &byte, 1, &state);
    if (length != (size_t)-2) {
      *character = length == (size_t)-1 ? L'\xFFFD' : length == 0 ? L'\0' : *character;
      return 1;
    }
    int count = next_byte(editor, &byte);
    if (count != 1) {
      return count;
    }
  }
}

bool line_editor_has_keys(const LineEditor *editor) {
  return has_waiting(editor) || has_input();
}
