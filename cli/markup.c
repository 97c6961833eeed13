// Writes text inside of SVG, HTML and JSON.
#include "cli/markup.h"
#include <stdbool.h>
#include <utf8proc.h>

static const char *escape_of(utf8proc_int32_t code) {
  switch (code) {
  case '&': return "&amp;";
  case '<': return "&lt;";
  case '>': return "&gt;";
  case '"': return "&quot;";
  default: return NULL;
  }
}

// The next character of `*text`, which goes on to the one behind it; -1: it is none.
static utf8proc_int32_t next(const char **text, int *size) {
  utf8proc_int32_t code;
  utf8proc_ssize_t taken = utf8proc_iterate((const utf8proc_uint8_t *)*text, -1, &code);
  *size = taken > 0 ? (int)taken : 1;
  *text += *size;
  return taken > 0 ? code : -1;
}

static const char NO_CHARACTER[] = "\xEF\xBF\xBD";

void markup_write(const char *text, FILE *out) {
  while (*text != '\0') {
    int size;
    const char *at = text;
    utf8proc_int32_t code = next(&text, &size);
    bool is_allowed =
        (code >= 0x20 || code == '\t' || code == '\n') && code != 0xFFFE && code != 0xFFFF;
    const char *escape = is_allowed ? escape_of(code) : NO_CHARACTER;
    if (escape != NULL) {
      fputs(escape, out);
    } else {
      fwrite(at, 1, (size_t)size, out);
    }
  }
}

void json_write(const char *text, FILE *out) {
  putc('"', out);
  while (*text != '\0') {
    int size;
    const char *at = text;
    utf8proc_int32_t code = next(&text, &size);
    if (code < 0) {
      fputs(NO_CHARACTER, out);
    } else if (code < 0x20) {
      fprintf(out, "\\u%04x", (unsigned)code);
    } else {
      if (code == '"' || code == '\\') {
        putc('\\', out);
      }
      fwrite(at, 1, (size_t)size, out);
    }
  }
  putc('"', out);
}
