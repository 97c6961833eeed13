// The Tab key: indentation, or what may stand for the word at the cursor.
#include "cli/line_editor_parts.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { INDENTATION = 4 };

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

// Indentation at the beginning of a line, completion elsewhere.
unsigned char line_editor_complete(EditLine *edit, int key) {
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
