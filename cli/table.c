// Aligns columns by what text takes on the screen.
#include "cli/table.h"
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { GAP = 2 };

void table_add(Table *table, const char *const *cells, size_t count) {
  if (table->count == table->capacity) {
    size_t capacity = table->capacity == 0 ? 16 : table->capacity * 2;
    char *(*grown)[TABLE_COLUMNS] = realloc(table->rows, capacity * sizeof *grown);
    if (grown == NULL) {
      return;
    }
    table->rows = grown;
    table->capacity = capacity;
  }
  char **row = table->rows[table->count++];
  for (size_t i = 0; i < TABLE_COLUMNS; i++) {
    row[i] = i < count ? strdup(cells[i]) : NULL;
  }
}

static int by_cells(const void *a, const void *b) {
  char *const *x = *(char *const(*)[TABLE_COLUMNS])a, *const *y = *(char *const(*)[TABLE_COLUMNS])b;
  for (size_t i = 0; i < TABLE_COLUMNS && x[i] != NULL && y[i] != NULL; i++) {
    int order = strverscmp(x[i], y[i]);
    if (order != 0) {
      return order;
    }
  }
  return 0;
}

void table_sort(Table *table) {
  if (table->count > 2) {
    qsort(table->rows + 1, table->count - 1, sizeof *table->rows, by_cells);
  }
}

static size_t width_of(const char *text) {
  size_t width = 0;
  const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)text;
  while (text != NULL && *at != '\0') {
    utf8proc_int32_t point;
    utf8proc_ssize_t length = utf8proc_iterate(at, -1, &point);
    at += length > 0 ? length : 1;
    width += length > 0 ? (size_t)utf8proc_charwidth(point) : 1;
  }
  return width;
}

static size_t column_width(const Table *table, size_t column) {
  size_t widest = 0;
  for (size_t i = 1; i < table->count; i++) {
    size_t width = width_of(table->rows[i][column]);
    widest = width > widest ? width : widest;
  }
  size_t heading = table->count > 0 ? width_of(table->rows[0][column]) : 0;
  return widest == 0 ? 0 : heading > widest ? heading : widest;
}

// One row as a line, no white space at its end.
static char *line_of(char *const *row, const size_t *widths) {
  size_t size = 1;
  for (size_t i = 0; i < TABLE_COLUMNS; i++) {
    size += (row[i] == NULL ? 0 : strlen(row[i])) + widths[i] + GAP;
  }
  char *line = malloc(size), *at = line;
  if (line == NULL) {
    return NULL;
  }
  for (size_t i = 0; i < TABLE_COLUMNS; i++) {
    if (widths[i] == 0) {
      continue;
    }
    const char *cell = row[i] == NULL ? "" : row[i];
    size_t length = strlen(cell), padding = widths[i] - width_of(cell) + GAP;
    memcpy(at, cell, length);
    memset(at + length, ' ', padding);
    at += length + padding;
  }
  while (at > line && at[-1] == ' ') {
    at--;
  }
  *at = '\0';
  return line;
}

void table_print(Table *table, void (*print)(void *context, const char *line), void *context) {
  size_t widths[TABLE_COLUMNS];
  for (size_t i = 0; i < TABLE_COLUMNS; i++) {
    widths[i] = column_width(table, i);
  }
  for (size_t i = 0; i < table->count; i++) {
    char *line = table->count == 1 ? NULL : line_of(table->rows[i], widths);
    if (line != NULL) {
      print(context, line);
    }
    free(line);
    for (size_t k = 0; k < TABLE_COLUMNS; k++) {
      free(table->rows[i][k]);
    }
  }
  free(table->rows);
  *table = (Table){0};
}
