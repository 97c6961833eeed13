// Collecting diagnostics, and printing them in CPython's form.
#include "grammar/diagnostic.h"

#include <string.h>

// Messages live in the arena of the parse they are about.
void diagnostics_init(Diagnostics *diagnostics, Arena *arena) {
  *diagnostics = (Diagnostics){.arena = arena};
}

// Beyond the limits errors are only counted: the count still says that there were some.
Diagnostic *diagnostics_add_va(Diagnostics *diagnostics, DiagnosticKind kind, int line, int column,
                               int end_line, int end_column, const char *format,
                               va_list arguments) {
  bool is_warning = kind == DIAGNOSTIC_WARNING;
  int warnings = diagnostics->count - diagnostics->kept_errors;
  if ((is_warning ? warnings : diagnostics->kept_errors) == DIAGNOSTICS_MAX) {
    diagnostics->error_count += !is_warning;
    return NULL;
  }
  diagnostics->kept_errors += !is_warning;
  va_list again;
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, again);
  va_end(again);
  size_t size = length < 0 ? 1 : (size_t)length + 1;
  char *message = arena_take(diagnostics->arena, size);
  if (message != NULL) {
    vsnprintf(message, size, format, arguments);
  }
  Diagnostic *diagnostic = &diagnostics->items[diagnostics->count++];
  *diagnostic = (Diagnostic){.kind = kind,
                             .line = line,
                             .column = column,
                             .end_line = end_line,
                             .end_column = end_column,
                             .message = message != NULL ? message : "out of memory"};
  diagnostics->error_count += !is_warning;
  return diagnostic;
}

// The usual way to add one.
Diagnostic *diagnostics_add(Diagnostics *diagnostics, DiagnosticKind kind, int line, int column,
                            int end_line, int end_column, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  Diagnostic *diagnostic =
      diagnostics_add_va(diagnostics, kind, line, column, end_line, end_column, format, arguments);
  va_end(arguments);
  return diagnostic;
}

// Added first and compared afterwards, when its words are known.
void diagnostics_warn(Diagnostics *diagnostics, int line, int column, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const Diagnostic *added =
      diagnostics_add_va(diagnostics, DIAGNOSTIC_WARNING, line, column, 0, 0, format, arguments);
  va_end(arguments);
  for (int i = 0; added != NULL && i < diagnostics->count - 1; i++) {
    const Diagnostic *told = &diagnostics->items[i];
    if (told->kind == DIAGNOSTIC_WARNING && told->line == line &&
        strcmp(told->message, added->message) == 0) {
      diagnostics->count--;
      return;
    }
  }
}

// A refusal is a SyntaxError too: under CPython's name for it, learners know where to look.
const char *diagnostic_type(DiagnosticKind kind) {
  switch (kind) {
  case DIAGNOSTIC_INDENTATION: return "IndentationError";
  case DIAGNOSTIC_TAB: return "TabError";
  case DIAGNOSTIC_DEPTH: return "RecursionError";
  case DIAGNOSTIC_WARNING: return "SyntaxWarning";
  case DIAGNOSTIC_SYNTAX:
  case DIAGNOSTIC_REFUSAL: break;
  }
  return "SyntaxError";
}

// A text that grows in an arena.
typedef struct Writer {
  Arena *arena;
  char *bytes;
  size_t length, capacity;
} Writer;

// When memory runs out the text stays short; the arena remembers why.
static void put(Writer *writer, const char *bytes, size_t length) {
  if (writer->length + length + 1 > writer->capacity) {
    size_t capacity = (writer->length + length + 1) * 2;
    char *larger = arena_grow(writer->arena, writer->bytes, writer->length, capacity);
    if (larger == NULL) {
      return;
    }
    writer->bytes = larger;
    writer->capacity = capacity;
  }
  memcpy(writer->bytes + writer->length, bytes, length);
  writer->length += length;
  writer->bytes[writer->length] = '\0';
}

// For literal texts.
static void put_text(Writer *writer, const char *text) {
  put(writer, text, strlen(text));
}

// Only line numbers are ever printed.
static void put_number(Writer *writer, int number) {
  char digits[16];
  snprintf(digits, sizeof digits, "%d", number);
  put_text(writer, digits);
}

// White space within a line.
static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\f';
}

// How many characters the first `length` bytes are.
static int count_characters(const char *bytes, int length) {
  int count = 0;
  for (int i = 0; i < length; i++) {
    count += ((unsigned char)bytes[i] & 0xc0) != 0x80;
  }
  return count;
}

// The line and, below it, carets from `column` to `end_column` (bytes; the end is exclusive).
// CPython takes off the spaces at the line's beginning, but not its tabs.
static void put_line(Writer *writer, Text line, int column, int end_column) {
  int skipped = 0;
  while (skipped < line.length && (line.bytes[skipped] == ' ' || line.bytes[skipped] == '\f')) {
    skipped++;
  }
  put_text(writer, "    ");
  put(writer, line.bytes + skipped, (size_t)(line.length - skipped));
  put_text(writer, "\n");
  if (column < skipped) {
    return; // CPython shows no caret either for what lies in the indentation
  }
  put_text(writer, "    ");
  for (int i = skipped; i < column && i < line.length; i++) {
    if (is_blank(line.bytes[i])) {
      put(writer, &line.bytes[i], 1); // tabs stay tabs, so that carets stand where they should
    } else if (((unsigned char)line.bytes[i] & 0xc0) != 0x80) {
      put_text(writer, " ");
    }
  }
  for (int i = line.length; i < column; i++) {
    put_text(writer, " ");
  }
  int end = end_column < line.length ? end_column : line.length;
  int count = column < end ? count_characters(line.bytes + column, end - column) : 1;
  for (int i = 0; i < count; i++) {
    put_text(writer, "^");
  }
  put_text(writer, "\n");
}

// As the warnings module prints one: place, words, the line.
static void put_warning(Writer *writer, const Source *source, const Diagnostic *diagnostic) {
  put_text(writer, source->filename);
  put_text(writer, ":");
  put_number(writer, diagnostic->line);
  put_text(writer, ": SyntaxWarning: ");
  put_text(writer, diagnostic->message);
  Text line = source_line(source, diagnostic->line);
  while (line.length > 0 && is_blank(*line.bytes)) {
    line.bytes++;
    line.length--;
  }
  put_text(writer, "\n  ");
  put(writer, line.bytes, (size_t)line.length);
  put_text(writer, "\n");
}

// The order is CPython's: place, line, carets, words; a hint follows.
char *diagnostic_format(Arena *arena, const Source *source, const Diagnostic *diagnostic) {
  Writer writer = {.arena = arena};
  if (diagnostic->kind == DIAGNOSTIC_WARNING) {
    put_warning(&writer, source, diagnostic);
    return writer.bytes;
  }
  if (diagnostic->line > 0) {
    put_text(&writer, "  File \"");
    put_text(&writer, source->filename);
    put_text(&writer, "\", line ");
    put_number(&writer, diagnostic->line);
    put_text(&writer, "\n");
    Text line = source_line(source, diagnostic->line);
    int end_column = diagnostic->end_line == diagnostic->line  ? diagnostic->end_column
                     : diagnostic->end_line > diagnostic->line ? line.length
                                                               : diagnostic->column + 1;
    put_line(&writer, line, diagnostic->column, end_column);
  }
  put_text(&writer, diagnostic_type(diagnostic->kind));
  put_text(&writer, ": ");
  put_text(&writer, diagnostic->message);
  put_text(&writer, "\n");
  if (diagnostic->hint != NULL) {
    put_text(&writer, "hint: ");
    put_text(&writer, diagnostic->hint);
    put_text(&writer, "\n");
  }
  return arena->has_failed ? NULL : writer.bytes;
}

// Out of memory, the text is missing but the status of the parse tells.
void diagnostics_print(const Diagnostics *diagnostics, const Source *source, FILE *out) {
  for (int i = 0; i < diagnostics->count; i++) {
    const char *text = diagnostic_format(diagnostics->arena, source, &diagnostics->items[i]);
    if (text != NULL) {
      fputs(text, out);
    }
  }
}
