// Reading what is typed, line by line, from the terminal or from sys.stdin.
#include "cli/repl.h"
#include "runtime/runtime.h"
#include "runtime/sys_module.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

bool repl_text_add(Repl *repl, ReplText *text, const char *bytes, size_t length) {
  size_t needed = text->length + length + 1;
  if (needed > text->capacity) {
    char *grown = realloc(text->bytes, needed * 2);
    if (grown == NULL) {
      return raise_memory_error(repl->vm);
    }
    text->bytes = grown;
    text->capacity = needed * 2;
  }
  memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
  text->bytes[text->length] = '\0';
  return true;
}

static bool set_line(Repl *repl, const char *bytes, size_t length) {
  repl->line.length = 0;
  return repl_text_add(repl, &repl->line, bytes, length) &&
         repl_text_add(repl, &repl->line, "\n", 1);
}

bool repl_typed_add(Repl *repl, const char *text, size_t length) {
  return repl_text_add(repl, &repl->typed, text, length);
}

void repl_typed_clear(Repl *repl) {
  repl->typed.length = 0;
  if (repl->typed.bytes != NULL) {
    repl->typed.bytes[0] = '\0';
  }
}

void repl_prompt(Repl *repl, bool is_first, char *text, size_t size) {
  Vm *vm = repl->vm;
  Value prompt = sys_find(vm, is_first ? "ps1" : "ps2"), shown;
  *text = '\0';
  if (prompt == VALUE_UNBOUND) {
    return;
  }
  value_retain(prompt);
  Utf8 utf8;
  if (value_str(vm, prompt, &shown)) {
    if (string_utf8(vm, as_string(value_unbox(vm, shown)), &utf8)) {
      snprintf(text, size, "%s", utf8.bytes);
      utf8_free(vm, &utf8);
    }
    value_release(vm, shown);
  }
  raised_clear(vm);
  value_release(vm, prompt);
}

// Not a terminal: the text is shared with input(), so it comes through sys.stdin as it was at the
// start.
static LineRead read_plain(Repl *repl, const char *prompt) {
  Vm *vm = repl->vm;
  Value line;
  Utf8 utf8;
  repl_hush(repl, true);
  io_write_error(vm, prompt, strlen(prompt));
  bool ok = io_read_line(vm, &line);
  repl_hush(repl, false);
  if (!ok) {
    return LINE_INTERRUPTED;
  }
  LineRead outcome = LINE_END;
  if (as_string(line)->length > 0) {
    outcome = LINE_INTERRUPTED;
    if (string_utf8(vm, as_string(line), &utf8)) {
      size_t length = utf8.length - (utf8.bytes[utf8.length - 1] == '\n');
      outcome = set_line(repl, utf8.bytes, length) ? LINE_READ : LINE_INTERRUPTED;
      utf8_free(vm, &utf8);
    }
  }
  value_release(vm, line);
  return outcome;
}

LineRead repl_read_line(Repl *repl, const char *prompt) {
  io_flush_all(repl->vm);
  repl_settle(repl);
  if (repl->is_leaving) {
    return LINE_END;
  }
  if (repl->editor == NULL) {
    if (!io_has_input(repl->vm) && !repl_wait(repl)) {
      return LINE_INTERRUPTED;
    }
    return repl->is_leaving ? LINE_END : read_plain(repl, prompt);
  }
  const char *line;
  size_t length;
  repl->is_reading = true;
  repl->is_at_start = true;
  LineRead outcome = line_editor_read(repl->editor, prompt, &line, &length);
  repl->is_reading = false;
  if (outcome == LINE_READ && !set_line(repl, line, length)) {
    return LINE_INTERRUPTED;
  }
  return outcome;
}
