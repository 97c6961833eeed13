// Editing lines on a terminal, by libedit.
//
// libedit asks for characters one by one (EL_GETCFN); that is where the host's other work is done.
// Nothing is read ahead of what libedit wants, so that input() gets what was typed for it, with one
// exception: a bracketed paste is read whole, and then given out character by character.
#include "cli/line_editor.h"
#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

enum { HISTORY_LINES = 2000, SEQUENCE_MAX = 8, INDENTATION = 4 };

struct LineEditor {
  EditLine *edit;
  History *history;
  char *history_file; // NULL: none
  EditorHost host;
  const char *prompt; // of the line being read
  char *line;         // the one read last
  bool is_hidden, was_interrupted, is_literal;
  struct winsize size;
  // Bytes that were read and not wanted yet: of a key that might have been the mark of a paste, or
  // a paste.
  char *waiting;
  size_t waiting_start, waiting_end, waiting_capacity;
  bool waiting_is_pasted;
};

static const char PASTE_BEGIN[] = "\033[200~", PASTE_END[] = "\033[201~";

static LineEditor *editor_of(EditLine *edit) {
  void *data = NULL;
  el_get(edit, EL_CLIENTDATA, &data);
  return data;
}

static void send(const char *sequence) {
  fputs(sequence, stdout);
  fflush(stdout);
}

// ---- completions ----

void completions_add(Completions *completions, const char *text, size_t length) {
  if (completions->count == completions->capacity) {
    size_t capacity = completions->capacity == 0 ? 64 : completions->capacity * 2;
    char **grown = realloc(completions->items, capacity * sizeof *grown);
    if (grown == NULL) {
      return; // one completion less
    }
    completions->items = grown;
    completions->capacity = capacity;
  }
  char *copy = strndup(text, length);
  if (copy != NULL) {
    completions->items[completions->count++] = copy;
  }
}

void completions_free(Completions *completions) {
  for (size_t i = 0; i < completions->count; i++) {
    free(completions->items[i]);
  }
  free(completions->items);
}

static int by_text(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

// Sorted, each once.
static void tidy(Completions *completions) {
  if (completions->count == 0) {
    return;
  }
  qsort(completions->items, completions->count, sizeof *completions->items, by_text);
  size_t kept = 1;
  for (size_t i = 1; i < completions->count; i++) {
    if (strcmp(completions->items[i], completions->items[kept - 1]) == 0) {
      free(completions->items[i]);
    } else {
      completions->items[kept++] = completions->items[i];
    }
  }
  completions->count = kept;
}

// How many bytes all of them begin with, never half a character.
static size_t common_length(const Completions *completions) {
  const char *first = completions->items[0];
  size_t length = strlen(first);
  for (size_t i = 1; i < completions->count; i++) {
    size_t same = 0;
    while (same < length && completions->items[i][same] == first[same]) {
      same++;
    }
    length = same;
  }
  while (length > 0 && ((unsigned char)first[length] & 0xC0) == 0x80) {
    length--;
  }
  return length;
}

// All of them below the line, in columns that fit the terminal.
static void list(const LineEditor *editor, const Completions *completions) {
  size_t widest = 0;
  for (size_t i = 0; i < completions->count; i++) {
    size_t length = strlen(completions->items[i]);
    widest = length > widest ? length : widest;
  }
  size_t columns = editor->size.ws_col == 0 ? 80 : editor->size.ws_col;
  size_t across = columns / (widest + 2);
  across = across == 0 ? 1 : across;
  size_t rows = (completions->count + across - 1) / across;
  putchar('\n');
  for (size_t row = 0; row < rows; row++) {
    for (size_t i = row; i < completions->count; i += rows) {
      bool is_last = i + rows >= completions->count;
      printf("%-*s", is_last ? 0 : (int)widest + 2, completions->items[i]);
    }
    putchar('\n');
  }
  fflush(stdout);
}

static bool is_blank(const char *text, size_t length) {
  return strspn(text, " \t") >= length;
}

static size_t count_characters(const char *text, size_t length) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++) {
    count += ((unsigned char)text[i] & 0xC0) != 0x80;
  }
  return count;
}

static unsigned char indent(EditLine *edit, size_t length) {
  char spaces[INDENTATION + 1] = "    ";
  spaces[INDENTATION - length % INDENTATION] = '\0';
  return el_insertstr(edit, spaces) == 0 ? CC_REFRESH : CC_ERROR;
}

// Put the longest text that all completions begin with in place of the word.
static unsigned char extend(EditLine *edit, const char *word, size_t word_length,
                            const Completions *completions) {
  size_t length = common_length(completions);
  char *text = strndup(completions->items[0], length);
  if (text == NULL) {
    return CC_ERROR;
  }
  el_deletestr(edit, (int)count_characters(word, word_length));
  int status = el_insertstr(edit, text);
  free(text);
  return status == 0 ? CC_REFRESH : CC_ERROR;
}

// The Tab key: indentation at the beginning of a line, completion elsewhere.
static unsigned char complete_key(EditLine *edit, int key) {
  (void)key;
  LineEditor *editor = editor_of(edit);
  const LineInfo *info = el_line(edit);
  size_t length = (size_t)(info->cursor - info->buffer), start = length;
  if (is_blank(info->buffer, length)) {
    return indent(edit, length);
  }
  char *text = strndup(info->buffer, length);
  Completions completions = {0};
  if (text != NULL) {
    editor->host.complete(editor->host.context, text, length, &start, &completions);
  }
  tidy(&completions);
  unsigned char action = CC_ERROR; // a beep
  if (completions.count > 0) {
    bool is_longer = common_length(&completions) > length - start;
    if (completions.count == 1 || is_longer) {
      action = extend(edit, text + start, length - start, &completions);
    } else {
      list(editor, &completions);
      action = CC_REDISPLAY;
    }
  }
  completions_free(&completions);
  free(text);
  return action;
}

// ---- history ----

// At once, so that nothing is lost whatever happens next.
static void remember(LineEditor *editor, const char *line, size_t length) {
  HistEvent event;
  if (is_blank(line, length)) {
    return;
  }
  history(editor->history, &event, H_ENTER, line);
  if (editor->history_file != NULL) {
    history(editor->history, &event, H_SAVE, editor->history_file);
  }
}

// What Ctrl-C takes away can be had back.
static void remember_abandoned(LineEditor *editor) {
  const LineInfo *info = el_line(editor->edit);
  char *line = strndup(info->buffer, (size_t)(info->lastchar - info->buffer));
  if (line != NULL) {
    remember(editor, line, strlen(line));
    free(line);
  }
}

// ---- characters ----

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
      remember_abandoned(editor);
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
static int get_character(EditLine *edit, wchar_t *character) {
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

// ---- the line on the screen ----

static size_t columns_of(const wchar_t *text, size_t length) {
  size_t columns = 0;
  for (size_t i = 0; i < length; i++) {
    int width = wcwidth(text[i]);
    columns += width >= 0 ? (size_t)width : 2; // ^X
  }
  return columns;
}

void line_editor_hide(LineEditor *editor) {
  if (editor->is_hidden) {
    return;
  }
  editor->is_hidden = true;
  const LineInfoW *info = el_wline(editor->edit);
  size_t before =
      strlen(editor->prompt) + columns_of(info->buffer, (size_t)(info->cursor - info->buffer));
  size_t rows = editor->size.ws_col == 0 ? 0 : before / editor->size.ws_col;
  if (rows > 0) {
    printf("\033[%zuA", rows);
  }
  send("\r\033[J");
}

void line_editor_show(LineEditor *editor, bool is_at_start) {
  if (!editor->is_hidden) {
    return;
  }
  editor->is_hidden = false;
  if (!is_at_start) {
    send("\n");
  }
  el_set(editor->edit, EL_REFRESH);
}

void line_editor_echo(LineEditor *editor, bool is_wanted) {
  struct termios mode;
  (void)editor;
  if (tcgetattr(STDIN_FILENO, &mode) == 0) {
    mode.c_lflag = is_wanted ? mode.c_lflag | ECHO : mode.c_lflag & ~(tcflag_t)ECHO;
    tcsetattr(STDIN_FILENO, TCSANOW, &mode);
  }
}

// Does the window have another size than before?
static bool measure(LineEditor *editor) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 ||
      (size.ws_col == editor->size.ws_col && size.ws_row == editor->size.ws_row)) {
    return false;
  }
  editor->size = size;
  el_resize(editor->edit);
  return true;
}

// libedit must forget that it had the terminal ready before it makes it so again.
static void take_terminal(LineEditor *editor) {
  el_set(editor->edit, EL_PREP_TERM, 0);
  el_set(editor->edit, EL_PREP_TERM, 1);
  send("\033[?2004h");
}

void line_editor_wake(LineEditor *editor) {
  if (measure(editor)) {
    line_editor_hide(editor); // from where the terminal has moved it to
  } else {
    take_terminal(editor);
    send("\r\033[J");
  }
  editor->is_hidden = true;
  line_editor_show(editor, true);
}

static char *prompt_of(EditLine *edit) {
  return (char *)(size_t)editor_of(edit)->prompt; // only read
}

// ---- beginning and end ----

// Text is UTF-8 whatever the system's settings are; numbers stay as Python writes them.
static void speak_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
    setlocale(LC_CTYPE, "C.UTF-8");
  }
}

static void bind_keys(EditLine *edit) {
  static const char *const KEYS[][2] = {
      {"^I", "awl-complete"},
      {"^R", "em-inc-search-prev"},
      {"\033[3~", "ed-delete-next-char"},
      {"\033[H", "ed-move-to-beg"},
      {"\033[F", "ed-move-to-end"},
      {"\033[1~", "ed-move-to-beg"},
      {"\033[4~", "ed-move-to-end"},
      {"\033OH", "ed-move-to-beg"},
      {"\033OF", "ed-move-to-end"},
      {"\033[1;5D", "ed-prev-word"},
      {"\033[1;5C", "em-next-word"},
  };
  for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++) {
    el_set(edit, EL_BIND, KEYS[i][0], KEYS[i][1], NULL);
  }
}

static bool start(LineEditor *editor, const char *history_file) {
  HistEvent event;
  editor->edit = el_init("awl", stdin, stdout, stderr);
  editor->history = history_init();
  if (editor->edit == NULL || editor->history == NULL) {
    return false;
  }
  el_set(editor->edit, EL_CLIENTDATA, editor);
  el_set(editor->edit, EL_PROMPT, prompt_of);
  el_set(editor->edit, EL_EDITOR, "emacs");
  el_set(editor->edit, EL_SIGNAL, 0);
  el_set(editor->edit, EL_GETCFN, get_character);
  // Wide: those it keeps as they are, narrow ones it copies and never gives back.
  el_wset(editor->edit, EL_ADDFN, L"awl-complete", L"Complete the word", complete_key);
  el_set(editor->edit, EL_SETTY, "-x", "-echo", NULL);
  bind_keys(editor->edit);
  el_source(editor->edit, NULL); // ~/.editrc
  history(editor->history, &event, H_SETSIZE, HISTORY_LINES);
  history(editor->history, &event, H_SETUNIQUE, 1);
  el_set(editor->edit, EL_HIST, history, editor->history);
  if (history_file != NULL) {
    editor->history_file = strdup(history_file);
    history(editor->history, &event, H_LOAD, history_file);
  }
  return true;
}

LineEditor *line_editor_new(EditorHost host, const char *history_file) {
  LineEditor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) {
    return NULL;
  }
  speak_utf8();
  editor->host = host;
  editor->prompt = "";
  if (!start(editor, history_file)) {
    line_editor_free(editor);
    return NULL;
  }
  return editor;
}

void line_editor_free(LineEditor *editor) {
  if (editor == NULL) {
    return;
  }
  if (editor->history != NULL) {
    history_end(editor->history);
  }
  if (editor->edit != NULL) {
    line_editor_echo(editor, true);
    el_end(editor->edit);
  }
  free(editor->history_file);
  free(editor->line);
  free(editor->waiting);
  free(editor);
}

LineRead line_editor_read(LineEditor *editor, const char *prompt, const char **line,
                          size_t *length) {
  int count = 0;
  editor->prompt = prompt;
  editor->is_hidden = editor->was_interrupted = false;
  (void)measure(editor);
  send("\033[?2004h"); // pastes are marked
  const char *typed = el_gets(editor->edit, &count);
  send("\033[?2004l");
  if (typed == NULL || count <= 0) {
    return editor->was_interrupted ? LINE_INTERRUPTED : LINE_END;
  }
  size_t all = (size_t)count;
  all -= typed[all - 1] == '\n';
  free(editor->line);
  editor->line = strndup(typed, all);
  if (editor->line == NULL) {
    return LINE_INTERRUPTED;
  }
  remember(editor, editor->line, all);
  *line = editor->line;
  *length = all;
  return LINE_READ;
}

bool line_editor_is_pasting(const LineEditor *editor) {
  return has_waiting(editor) || has_input();
}
