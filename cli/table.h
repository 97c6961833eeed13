// Tables of text: rows are gathered, then printed with their columns aligned.
#ifndef AWL_CLI_TABLE_H
#define AWL_CLI_TABLE_H

#include <stdbool.h>
#include <stddef.h>

enum { TABLE_COLUMNS = 6 };

typedef struct Table {
  char *(*rows)[TABLE_COLUMNS]; // owned texts; NULL behind a row's last
  size_t count, capacity;
} Table;

// Add a row; texts are copied.  Where memory runs out the table is shorter.
void table_add(Table *table, const char *const *cells, size_t count);
#define TABLE_ADD(table, ...)                                                                      \
  table_add(table, (const char *const[]){__VA_ARGS__},                                             \
            sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))
// Put the rows behind the heading in order, numbers in names by their value.
void table_sort(Table *table);
// Give every line to `print`; the table is empty then.  Columns that are empty everywhere but in
// the first row, the heading, are left out; so is a heading without rows.
void table_print(Table *table, void (*print)(void *context, const char *line), void *context);

#endif
