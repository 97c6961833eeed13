// Reading a source's bytes before lexing: lines, UTF-8, the encoding cookie.
#include "grammar/source.h"

#include "grammar/diagnostic.h"
#include <ctype.h>
#include <stdint.h>
#include <string.h>

// The last line may have no line ending; others may have any.
Text source_line(const Source *source, int line) {
  if (line < 1 || line > source->line_count) {
    return (Text){"", 0};
  }
  const char *start = source->bytes + source->line_starts[line - 1];
  const char *end = source->bytes + source->length;
  if (line < source->line_count) {
    end = source->bytes + source->line_starts[line];
  }
  while (end > start && (end[-1] == '\n' || end[-1] == '\r')) {
    end--;
  }
  return (Text){start, (int)(end - start)};
}

// Positions come from nodes, which are only made from text that is there.
Text source_span(const Source *source, int line, int column, int end_line, int end_column) {
  if (line < 1 || line > end_line || end_line > source->line_count) {
    return (Text){"", 0};
  }
  const char *start = source->bytes + source->line_starts[line - 1] + column;
  const char *end = source->bytes + source->line_starts[end_line - 1] + end_column;
  return (Text){start, end > start ? (int)(end - start) : 0};
}

// How many bytes the UTF-8 sequence at `at` has; 0 if it is none.
static int sequence_length(const unsigned char *at, const unsigned char *end) {
  int length = at[0] < 0xc2 ? 0 : at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : at[0] < 0xf5 ? 4 : 0;
  if (length == 0 || end - at < length) {
    return 0;
  }
  for (int i = 1; i < length; i++) {
    if ((at[i] & 0xc0) != 0x80) {
      return 0;
    }
  }
  // Overlong forms, surrogates, and what lies beyond U+10FFFF.
  bool is_bad = (at[0] == 0xe0 && at[1] < 0xa0) || (at[0] == 0xed && at[1] > 0x9f) ||
                (at[0] == 0xf0 && at[1] < 0x90) || (at[0] == 0xf4 && at[1] > 0x8f);
  return is_bad ? 0 : length;
}

// How many of eight bytes come before the first that needs a look: a line ending, another control
// character, or beyond ASCII.
static int count_plain(const unsigned char *at) {
  const uint64_t ones = 0x0101010101010101u;
  uint64_t word;
  memcpy(&word, at, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  // A borrow may mark bytes that are plain, but only behind one that is not.
  uint64_t marks = (word | ((word - ones * 0x0e) & ~word)) & (ones * 0x80);
  return marks == 0 ? 8 : __builtin_ctzll(marks) >> 3;
}

typedef struct Scanner {
  Source *source;
  Arena *arena;
  Diagnostics *diagnostics;
  int capacity;
} Scanner;

// The first guess at the number of lines is generous, so growing is rare.
static bool add_line(Scanner *scanner, const unsigned char *start) {
  Source *source = scanner->source;
  if (source->line_count == scanner->capacity) {
    int capacity = scanner->capacity * 2;
    source->line_starts =
        arena_grow(scanner->arena, source->line_starts, (size_t)scanner->capacity * sizeof(int),
                   (size_t)capacity * sizeof(int));
    scanner->capacity = capacity;
    if (source->line_starts == NULL) {
      source->line_count = 0;
      return false;
    }
  }
  source->line_starts[source->line_count++] = (int)(start - (const unsigned char *)source->bytes);
  return true;
}

// The line that is shown ends where the trouble begins.
static bool refuse(Scanner *scanner, const unsigned char *at) {
  Source *source = scanner->source;
  // So that source_line ends where the trouble begins, as CPython shows it.
  int line = source->line_count;
  if (*at == 0) {
    diagnostics_add(scanner->diagnostics, DIAGNOSTIC_SYNTAX, line, 0, 0, 0,
                    "source code cannot contain null bytes");
    return false;
  }
  diagnostics_add(scanner->diagnostics, DIAGNOSTIC_SYNTAX, 0, 0, 0, 0,
                  "Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding "
                  "declared; see https://peps.python.org/pep-0263/ for details",
                  *at, source->filename, line);
  return false;
}

// Eight plain bytes at a time; only line endings and bytes beyond ASCII need a look.
static bool scan_lines(Scanner *scanner) {
  const unsigned char *at = (const unsigned char *)scanner->source->bytes;
  const unsigned char *end = at + scanner->source->length;
  if (end - at >= 3 && memcmp(at, "\xef\xbb\xbf", 3) == 0) {
    at += 3;
  }
  if (!add_line(scanner, at)) {
    return false;
  }
  while (at < end) {
    int plain = 8;
    while (end - at >= 8 && plain == 8) {
      plain = count_plain(at);
      at += plain;
    }
    if (at == end) {
      break;
    }
    if (*at == '\n' || (*at == '\r' && at[1] != '\n')) {
      if (!add_line(scanner, at + 1)) {
        return false;
      }
    }
    int length = *at < 0x80 ? 1 : sequence_length(at, end);
    if (length == 0 || *at == 0) {
      return refuse(scanner, at);
    }
    at += length;
  }
  return true;
}

// The encoding that a comment in line `number` declares, as PEP 263 has it; empty without one.
static Text find_cookie(const Source *source, int number) {
  Text line = source_line(source, number);
  const char *end = line.bytes + line.length;
  const char *at = line.bytes;
  while (at < end && (*at == ' ' || *at == '\t' || *at == '\f')) {
    at++;
  }
  if (at == end || *at != '#') {
    return (Text){"", at == end ? 0 : -1};
  }
  for (; end - at > 7; at++) {
    if (memcmp(at, "coding", 6) == 0 && (at[6] == ':' || at[6] == '=')) {
      at += 7;
      while (at < end && (*at == ' ' || *at == '\t')) {
        at++;
      }
      const char *start = at;
      while (at < end && (isalnum((unsigned char)*at) || strchr("-_.", *at) != NULL)) {
        at++;
      }
      if (at > start) {
        return (Text){start, (int)(at - start)};
      }
    }
  }
  return (Text){"", 0};
}

// "utf-8", "UTF_8", "utf8", "utf-8-unix" … and ASCII, which is a part of it.
static bool is_utf8_name(Text name) {
  char folded[16] = "";
  int length = 0;
  for (int i = 0; i < name.length && length < 8; i++) {
    char c = name.bytes[i];
    if (c != '-' && c != '_') {
      folded[length++] = (char)tolower((unsigned char)c);
    }
  }
  return strncmp(folded, "utf8", 4) == 0 || strcmp(folded, "ascii") == 0 ||
         strcmp(folded, "usascii") == 0;
}

// Only the first two lines may declare an encoding, and the second only after a comment.
static bool check_cookie(Source *source, Diagnostics *diagnostics) {
  for (int number = 1; number <= 2; number++) {
    Text name = find_cookie(source, number);
    if (name.length < 0) {
      return true; // a line of code: the second line may not declare any more
    }
    if (name.length > 0 && !is_utf8_name(name)) {
      Diagnostic *diagnostic = diagnostics_add(diagnostics, DIAGNOSTIC_REFUSAL, 0, 0, 0, 0,
                                               "encoding problem: %.*s", name.length, name.bytes);
      if (diagnostic != NULL) {
        diagnostic->hint = "Awl reads UTF-8 only: save the file as UTF-8 and drop the cookie";
      }
      return false;
    }
  }
  return true;
}

// One pass before lexing, so that the lexer need not think of bad bytes.
bool source_scan(Source *source, Arena *arena, Diagnostics *diagnostics) {
  source->line_count = 0;
  if (source->length > INT32_MAX / 2) {
    diagnostics_add(diagnostics, DIAGNOSTIC_SYNTAX, 0, 0, 0, 0, "the file is too large");
    return false;
  }
  Scanner scanner = {source, arena, diagnostics, (int)(source->length / 24) + 16};
  source->line_starts = arena_take_raw(arena, (size_t)scanner.capacity * sizeof(int));
  if (source->line_starts == NULL) {
    return false;
  }
  bool is_utf8 = scan_lines(&scanner);
  if (arena->has_failed) {
    return false;
  }
  // A declared encoding explains bytes that are not UTF-8 better than they do themselves.
  int count = diagnostics->count;
  int error_count = diagnostics->error_count;
  diagnostics->count = 0;
  diagnostics->error_count = 0;
  if (!check_cookie(source, diagnostics)) {
    return false;
  }
  diagnostics->count = count;
  diagnostics->error_count = error_count;
  return is_utf8;
}
