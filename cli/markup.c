// Writes text inside of SVG and HTML.
#include "cli/markup.h"
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

void markup_write(const char *text, FILE *out) {
  while (*text != '\0') {
    utf8proc_int32_t code;
    utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &code);
    bool is_allowed = size > 0 && (code >= 0x20 || code == '\t' || code == '\n') &&
                      code != 0xFFFE && code != 0xFFFF;
    const char *escape = is_allowed ? escape_of(code) : "\xEF\xBF\xBD";
    if (escape != NULL) {
      fputs(escape, out);
    } else {
      fwrite(text, 1, (size_t)size, out);
    }
    text += size > 0 ? size : 1;
  }
}
