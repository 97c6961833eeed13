// Drawing text on the screen, and where the panes are.
#include "cli/screen.h"
#include <curses.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static attr_t attributes_of(const Screen *screen, Look look) {
  static const attr_t PLAIN_ATTRIBUTES[] = {
      [LOOK_PLAIN] = A_NORMAL,    [LOOK_TITLE] = A_REVERSE,   [LOOK_HEADING] = A_BOLD,
      [LOOK_CURRENT] = A_REVERSE, [LOOK_RUNS] = A_BOLD,       [LOOK_READY] = A_NORMAL,
      [LOOK_WAITS] = A_NORMAL,    [LOOK_CANCELLING] = A_BOLD, [LOOK_DONE] = A_DIM,
      [LOOK_FAILED] = A_BOLD,     [LOOK_DIM] = A_DIM,         [LOOK_MARK] = A_BOLD,
  };
  attr_t attributes = PLAIN_ATTRIBUTES[look];
  return screen->has_colour ? attributes | COLOR_PAIR((int)look + 1) : attributes;
}

// One character, or a blank for what cannot be shown.
static wchar_t next_character(const char **text, const char *end) {
  mbstate_t state = {0};
  wchar_t c;
  size_t taken = mbrtowc(&c, *text, (size_t)(end - *text), &state);
  if (taken == 0 || taken > (size_t)(end - *text)) {
    (*text)++;
    return L'?';
  }
  *text += taken;
  return c == L'\t' || wcwidth(c) < 0 ? L' ' : c;
}

int put_text(const Screen *screen, const Pane *pane, int row, int column, Look look,
             const char *text, size_t length) {
  if (row < 0 || row >= pane->height) {
    return 0;
  }
  const char *end = text + length;
  int at = column;
  attrset((int)attributes_of(screen, look));
  while (text < end && at < pane->width) {
    wchar_t c[2] = {next_character(&text, end), L'\0'};
    int width = wcwidth(c[0]);
    if (at + width > pane->width) {
      break;
    }
    mvaddnwstr(pane->row + row, pane->column + at, c, 1);
    at += width;
  }
  attrset((int)A_NORMAL);
  return at - column;
}

int put_format(const Screen *screen, const Pane *pane, int row, int column, Look look,
               const char *format, ...) {
  char text[2 * STEPPER_TEXT];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  return put_text(screen, pane, row, column, look, text, strlen(text));
}

const char *symbol_of(const Screen *screen, const char *unicode, const char *ascii) {
  return screen->has_utf8 ? unicode : ascii;
}

void put_heading(const Screen *screen, const Pane *pane, const char *text) {
  int at = put_format(screen, pane, 0, 0, LOOK_DIM, "%s", symbol_of(screen, "─ ", "- "));
  at += put_format(screen, pane, 0, at, LOOK_HEADING, "%s ", text);
  while (at < pane->width) {
    at += put_format(screen, pane, 0, at, LOOK_DIM, "%s", symbol_of(screen, "─", "-"));
  }
}

Look look_of_task(const StepperTask *task) {
  switch (task->state) {
  case TASK_RUNS: return LOOK_RUNS;
  case TASK_READY: return LOOK_READY;
  case TASK_WAITS: return task->is_cancelling ? LOOK_CANCELLING : LOOK_WAITS;
  default: return strncmp(task->waits, "raised", 6) == 0 ? LOOK_FAILED : LOOK_DONE;
  }
}

// How many bytes of a text fit into so many columns; at least one character.
static size_t fitting(const char *text, size_t length, int width) {
  const char *at = text, *end = text + length;
  int columns = 0;
  while (at < end) {
    const char *next = at;
    columns += wcwidth(next_character(&next, end));
    if (columns > width && at > text) {
      break;
    }
    at = next;
  }
  return (size_t)(at - text);
}

enum { BOX_MARGIN = 2 };

// Draw the lines of a text, broken where they are too long; gives how many there are.
static int box_lines(const Screen *screen, const Pane *box, const char *text) {
  int row = 1, width = COLS - 2 * BOX_MARGIN;
  for (const char *line = text; *line != '\0'; row++) {
    size_t length = strcspn(line, "\n");
    size_t part = fitting(line, length, width);
    if (box != NULL && row < box->height - 1) {
      put_text(screen, box, row, BOX_MARGIN, LOOK_PLAIN, line, part);
    }
    line += part + (part == length && line[length] == '\n');
  }
  return row - 1;
}

// A text over the middle of the screen; lines that are too many are left out.
void draw_box(const Screen *screen, const char *title, const char *text) {
  int lines = box_lines(screen, NULL, text);
  int height = lines + 2 < LINES - 2 ? lines + 2 : LINES - 2;
  Pane box = {(LINES - height) / 2, 0, height, COLS};
  for (int row = 0; row < height; row++) {
    put_format(screen, &box, row, 0, LOOK_PLAIN, "%*s", box.width, "");
  }
  put_heading(screen, &box, title);
  box_lines(screen, &box, text);
  Pane last = {box.row + height - 1, box.column, 1, box.width};
  put_heading(screen, &last, "any key goes on");
}

// ---- the layout ----

static int between(int least, int wanted, int most) {
  return wanted < least ? least : wanted > most ? most : wanted;
}

ScreenLayout layout_for(int rows, int columns) {
  int timeline = between(4, rows / 4, 12), output = between(3, rows / 5, 12);
  int top = rows - 2 - timeline - output;
  int right = between(24, columns * 3 / 8, 60);
  int left = columns - right - 1;
  int tasks = between(2, (top + 1) / 2, 16), queue = between(2, top / 5 + 1, 8);
  int locals = top - tasks - queue;
  return (ScreenLayout){
      .title = {0, 0, 1, columns},
      .source = {1, 0, top, left},
      .tasks = {1, left + 1, tasks, right},
      .queue = {1 + tasks, left + 1, queue, right},
      .locals = {1 + tasks + queue, left + 1, locals, right},
      .output = {1 + top, 0, output, columns},
      .timeline = {1 + top + output, 0, timeline, columns},
      .bottom = {rows - 1, 0, 1, columns},
  };
}
