// Editing lines on a terminal, by libedit: the line on the screen, the history, beginning and end.
#include "cli/line_editor_parts.h"
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

enum { HISTORY_LINES = 2000 };

static void send(const char *sequence) {
  fputs(sequence, stdout);
  fflush(stdout);
}

// ---- history ----

static void save(LineEditor *editor) {
  HistEvent event;
  if (editor->history_file != NULL) {
    history(editor->history, &event, H_SAVE, editor->history_file);
  }
}

// At once, so that nothing is lost whatever happens next.
static void remember(LineEditor *editor, const char *line, size_t length) {
  HistEvent event;
  if (strspn(line, " \t") >= length) {
    return;
  }
  if (history(editor->history, &event, H_ENTER, line) > 0) {
    if (editor->entry_count < JOINED_MOST) {
      editor->entries[editor->entry_count] = event.num;
    }
    editor->entry_count++;
  }
  save(editor);
}

void line_editor_join(LineEditor *editor, const char *text, size_t length) {
  HistEvent event;
  int count = editor->entry_count;
  while (length > 0 && text[length - 1] == '\n') {
    length--;
  }
  char *whole = text == NULL || memchr(text, '\n', length) == NULL || count > JOINED_MOST
                    ? NULL
                    : strndup(text, length);
  for (int i = 0; whole != NULL && i < count; i++) {
    if (history(editor->history, &event, H_DEL, editor->entries[i]) == 0) {
      free((void *)(uintptr_t)event.str); // a copy of what is gone
    }
  }
  if (whole != NULL) {
    history(editor->history, &event, H_ENTER, whole);
    save(editor);
  }
  free(whole);
  editor->entry_count = 0;
}

// What Ctrl-C takes away can be had back.
void line_editor_abandon(LineEditor *editor) {
  const LineInfo *info = el_line(editor->edit);
  char *line = strndup(info->buffer, (size_t)(info->lastchar - info->buffer));
  if (line != NULL) {
    remember(editor, line, strlen(line));
    free(line);
  }
}

// ---- the line on the screen ----

// How many rows of the screen lie above the end of a text that begins behind `columns` columns.
static size_t rows_of(const wchar_t *text, size_t length, size_t columns, size_t width) {
  size_t rows = 0;
  for (size_t i = 0; i < length; i++) {
    int wide = wcwidth(text[i]);
    if (text[i] == L'\n') { // of a block from the history
      rows += 1 + columns / width;
      columns = 0;
    } else {
      columns += wide >= 0 ? (size_t)wide : 2; // ^X
    }
  }
  return rows + columns / width;
}

void line_editor_hide(LineEditor *editor) {
  if (editor->is_hidden) {
    return;
  }
  editor->is_hidden = true;
  const LineInfoW *info = el_wline(editor->edit);
  size_t width = editor->size.ws_col == 0 ? SIZE_MAX : editor->size.ws_col;
  size_t rows =
      rows_of(info->buffer, (size_t)(info->cursor - info->buffer), strlen(editor->prompt), width);
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
  el_set(editor->edit, EL_GETCFN, line_editor_character);
  // Wide: those it keeps as they are, narrow ones it copies and never gives back.
  el_wset(editor->edit, EL_ADDFN, L"awl-complete", L"Complete the word", line_editor_complete);
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
  return line_editor_has_keys(editor);
}
